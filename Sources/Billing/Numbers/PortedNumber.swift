/// From an instant on a number is held by an operator (`a1`); a return is one more row.
package struct PortedNumber: Hashable, Sendable {
    package let number: PhoneNumber
    package let holder: String
    package let at: Instant

    package init(number: PhoneNumber, holder: String, at: Instant) {
        self.number = number
        self.holder = holder
        self.at = at
    }
}
