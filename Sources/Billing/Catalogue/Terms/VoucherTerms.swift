/// «Активация карты оплаты»: what cards there are and how guessing is stopped.
package struct VoucherTerms: Sendable {
    /// Digits of the code under the scratch layer.
    package let codeDigits: Int
    /// What a card may be worth, rising.
    package let values: [Money]
    package let lifeMonths: Int
    /// Wrong codes in the window before activation is locked, and for how long.
    package let wrongCodes: Int
    package let windowHours: Int64
    package let lockHours: Int64

    package init(
        codeDigits: Int, values: [Money], lifeMonths: Int, wrongCodes: Int, windowHours: Int64,
        lockHours: Int64
    ) {
        self.codeDigits = codeDigits
        self.values = values
        self.lifeMonths = lifeMonths
        self.wrongCodes = wrongCodes
        self.windowHours = windowHours
        self.lockHours = lockHours
    }
}
