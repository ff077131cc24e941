import Billing

/// «Вход»: unknown number, wrong password and closed contract are one answer.
package enum SigningIn {
    package struct Facts: Sendable {
        package let holder: NumberHolder?
        /// What the password was found right for; nil when it was wrong.
        package let rightFor: PasswordVersion?
        package let now: Instant

        package init(holder: NumberHolder?, rightFor: PasswordVersion?, now: Instant) {
            self.holder = holder
            self.rightFor = rightFor
            self.now = now
        }
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> NumberHolder {
        guard let holder = facts.holder, holder.isServed(at: facts.now),
            let password = holder.passwordVersion, facts.rightFor == password
        else { throw .wrongCredentials }
        return holder
    }
}
