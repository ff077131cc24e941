import Billing

/// How long a session lives: it ends when idle, and in any case after its absolute limit.
package struct SessionLife: Hashable, Sendable {
    package let createdAt: Instant
    package let usedAt: Instant

    package init(createdAt: Instant, usedAt: Instant) {
        self.createdAt = createdAt
        self.usedAt = usedAt
    }

    package func isAlive(_ limits: SessionLimits, now: Instant) -> Bool {
        now < usedAt.adding(seconds: limits.idleMinutes * 60)
            && now < createdAt.adding(seconds: limits.absoluteHours * 3_600)
    }

    /// Use is stored at most once a minute: pages write nothing.
    package func isWorthTouching(now: Instant) -> Bool { now.seconds(since: usedAt) >= 60 }
}
