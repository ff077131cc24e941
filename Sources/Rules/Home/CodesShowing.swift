import Billing

/// PIN and PUK are shown after the password was typed again, and not soon after a SIM change.
package enum CodesShowing {
    package struct Facts: Sendable {
        package let holder: NumberHolder?
        package let rightFor: PasswordVersion?
        package let simChangeHours: Int64
        package let now: Instant

        package init(
            holder: NumberHolder?, rightFor: PasswordVersion?, simChangeHours: Int64,
            now: Instant
        ) {
            self.holder = holder
            self.rightFor = rightFor
            self.simChangeHours = simChangeHours
            self.now = now
        }
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> NumberHolder {
        let holder = try SigningIn.decide(
            SigningIn.Facts(holder: facts.holder, rightFor: facts.rightFor, now: facts.now))
        try SIMChange.requireSettled(
            changedAt: holder.simChangedAt, hours: facts.simChangeHours, now: facts.now)
        return holder
    }
}
