import Billing

/// Which refresh tokens still give new ones. A token is good once; the next generation replaces it.
package enum DeviceRefreshing {
    /// What is stored of a device.
    package struct Stored: Hashable, Sendable {
        package let id: Int64
        package let subscription: Int64
        /// Of the newest refresh token.
        package let generation: Int64
        /// When that token was given.
        package let rotatedAt: Instant
        package let closedAt: Instant?

        package init(
            id: Int64, subscription: Int64, generation: Int64, rotatedAt: Instant,
            closedAt: Instant?
        ) {
            self.id = id
            self.subscription = subscription
            self.generation = generation
            self.rotatedAt = rotatedAt
            self.closedAt = closedAt
        }
    }

    package struct Facts: Sendable {
        /// Nil when the token is none of ours, or its device was revoked.
        package let device: Stored?
        /// Of the token that is shown.
        package let generation: Int64
        package let limits: DeviceLimits
        package let now: Instant

        package init(device: Stored?, generation: Int64, limits: DeviceLimits, now: Instant) {
            self.device = device
            self.generation = generation
            self.limits = limits
            self.now = now
        }
    }

    /// The device with the generation and the moment of the refresh token that it gets.
    package struct Decision: Hashable, Sendable {
        package let device: Stored
        package let generation: Int64
        package let rotatedAt: Instant
    }

    /// A token that was replaced a moment ago gets the same generation again: the answer may have
    /// been lost, and the successor has not been used yet.
    package static func decide(_ facts: Facts) throws(Refusal) -> Decision {
        guard let device = alive(facts) else { throw .sessionEnded }
        if facts.generation == device.generation {
            return Decision(
                device: device, generation: device.generation + 1, rotatedAt: facts.now)
        }
        let graceEnd = device.rotatedAt.adding(seconds: facts.limits.graceSeconds)
        guard facts.generation == device.generation - 1, facts.now < graceEnd else {
            throw .sessionEnded
        }
        return Decision(
            device: device, generation: device.generation, rotatedAt: device.rotatedAt)
    }

    /// Whether a refused token was good before: two hold it, and one of them stole it.
    package static func isReplay(_ facts: Facts) -> Bool {
        guard let device = alive(facts) else { return false }
        return facts.generation < device.generation
    }

    private static func alive(_ facts: Facts) -> Stored? {
        guard let device = facts.device,
            facts.now < device.rotatedAt.adding(seconds: facts.limits.idleDays * 86_400)
        else { return nil }
        if let closedAt = device.closedAt, closedAt <= facts.now { return nil }
        return device
    }
}
