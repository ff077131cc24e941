import Billing

/// «Установка пароля»: which passwords are taken, and when.
package enum PasswordSetting {
    package struct Facts: Sendable {
        package let holder: NumberHolder?
        package let simChangeHours: Int64
        package let now: Instant

        package init(holder: NumberHolder?, simChangeHours: Int64, now: Instant) {
            self.holder = holder
            self.simChangeHours = simChangeHours
            self.now = now
        }
    }

    /// Checks the text alone, before the costly hash.
    package static func check(_ password: String, number: PhoneNumber, limits: PasswordLimits)
        throws(Refusal)
    {
        let length = password.unicodeScalars.count
        guard password.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) else {
            throw .passwordCharacters
        }
        guard (limits.shortest...limits.longest).contains(length) else {
            throw .passwordLength(
                found: length, shortest: limits.shortest, longest: limits.longest)
        }
        if isNumber(password, number) { throw .passwordIsNumber }
        if limits.denied.contains(password.lowercased()) { throw .passwordTooCommon }
    }

    /// The number as anybody would write it, with or without the country.
    private static func isNumber(_ password: String, _ number: PhoneNumber) -> Bool {
        let digits = password.filter { !" +-().".contains($0) }
        return digits.count >= 7 && number.digits.hasSuffix(digits)
    }

    /// Whether the number may have its password set now.
    package static func decide(_ facts: Facts) throws(Refusal) -> NumberHolder {
        guard let holder = facts.holder, holder.isServed(at: facts.now) else { throw .notServed }
        try SIMChange.requireSettled(
            changedAt: holder.simChangedAt, hours: facts.simChangeHours, now: facts.now)
        return holder
    }
}
