import Billing
import Rules
import Store

/// A browser that is signed in.
package struct Session: Sendable {
    package let hash: [UInt8]
    package let subscriber: Subscriber
    package let life: SessionLife
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
                return Session(hash: hash, subscriber: stored.subscriber, life: stored.life)
            }, by: caller)
    }

    /// Notes that a session is used, at most once a minute.
    /// - Returns: false when that could not be written; a page is worth showing all the same.
    package func touch(_ session: Session) async -> Bool {
        let now = effects.now()
        guard session.life.isWorthTouching(now: now) else { return true }
        do {
            try await database.write { transaction in
                try transaction.touchSession(hash: session.hash, at: now)
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
        // Longer than any window: a number's misses are remembered while anybody tries it.
        let windows = act.now.adding(seconds: -30 * 24 * 3_600)
        try await database.write { transaction in
            try transaction.sweep(now: act.now, idleBefore: idle, windowsBefore: windows)
        }
    }
}
