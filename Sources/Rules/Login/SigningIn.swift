import Billing

/// «Вход»: unknown number, wrong password and closed contract are one answer.
package enum SigningIn {
    package struct Facts: Sendable {
        package let holder: NumberHolder?
        /// The version that the password was found right for; nil when it was wrong.
        package let rightFor: Int64?
        package let now: Instant

        package init(holder: NumberHolder?, rightFor: Int64?, now: Instant) {
            self.holder = holder
            self.rightFor = rightFor
            self.now = now
        }
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> NumberHolder {
        guard let holder = facts.holder, holder.isServed(at: facts.now),
            let credentials = holder.credentials, facts.rightFor == credentials.version
        else { throw .wrongCredentials }
        return holder
    }
}
