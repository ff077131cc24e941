import Billing
import Rules
import Store

/// A browser or an app that is signed in.
package struct Session: Sendable {
    /// Of the browser's cookie, or of the secret of the app's tokens.
    package let hash: [UInt8]
    package let subscriber: Subscriber
    package let life: SessionLife
    /// Nil for a browser.
    package let device: Int64?
}

extension Door {
    /// The session of a cookie, or nil when there is none, it has ended, or its contract has.
    package func session(_ cookie: SessionCookie, by caller: Caller) throws -> Session? {
        let hash = cookie.hash(effects.sealer)
        return try read(
            { act, transaction in
                guard let stored = try transaction.session(hash: hash, at: act.now),
                    stored.life.isAlive(act.catalogue.limits.session, now: act.now)
                else { return nil }
                if let closedAt = stored.closedAt, closedAt <= act.now { return nil }
                return Session(hash, stored)
            }, by: caller)
    }

    /// The session of an app's access token, or nil when it is too old, its device was revoked, or
    /// the contract has ended.
    package func deviceSession(_ access: String, by caller: Caller) throws -> Session? {
        let sealer = effects.sealer
        guard let token = DeviceFamily.open(access, as: .access, sealer) else { return nil }
        let hash = token.family.hash(sealer)
        return try read(
            { act, transaction in
                guard act.now < Instant(microseconds: token.number),
                    let stored = try transaction.deviceSession(family: hash, at: act.now)
                else { return nil }
                if let closedAt = stored.closedAt, closedAt <= act.now { return nil }
                return Session(hash, stored)
            }, by: caller)
    }

    /// Notes that a session is used, at most once a minute.
    /// - Returns: false when that could not be written; a page is worth showing all the same.
    package func touch(_ session: Session) async -> Bool {
        let now = effects.now()
        guard session.life.isWorthTouching(now: now) else { return true }
        do {
            try await database.write { transaction in
                if let device = session.device {
                    try transaction.touchDevice(device, at: now)
                } else {
                    try transaction.touchSession(hash: session.hash, at: now)
                }
            }
            return true
        } catch {
            return false
        }
    }

    /// Removes what has run out; called by the clock.
    package func sweep() async throws {
        let act = try act(by: Caller(channel: .file, address: "clock"))
        let limits = act.catalogue.limits
        let idle = act.now.adding(seconds: -limits.session.idleMinutes * 60)
        let rotated = act.now.adding(seconds: -limits.device.idleDays * 86_400)
        // Longer than any window: a number's misses are remembered while anybody tries it.
        let windows = act.now.adding(seconds: -30 * 24 * 3_600)
        try await database.write { transaction in
            try transaction.sweep(now: act.now, idleBefore: idle, windowsBefore: windows)
            try transaction.sweepDevices(rotatedBefore: rotated)
            try transaction.sweepCodes(at: act.now)
            try transaction.sweepOutcomes(at: act.now)
        }
    }
}

extension Session {
    fileprivate init(_ hash: [UInt8], _ stored: StoredSession) {
        self.init(
            hash: hash, subscriber: stored.subscriber, life: stored.life, device: stored.device)
    }
}
