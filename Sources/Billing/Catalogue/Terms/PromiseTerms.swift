/// «Обещанный платеж»: a sum lent for some days.
package struct PromiseTerms: Sendable {
    package let smallest: Money
    package let largest: Money
    /// Sums are multiples of it.
    package let step: Money
    package let days: Int
    package let fee: Money
    /// It is given while the balance is above the one and below the other.
    package let balanceAbove: Money
    package let balanceBelow: Money
    /// Promises that a number may have at once.
    package let atOnce: Int
    /// Hours between a repayment and the next promise.
    package let againAfterHours: Int64
    /// Days since the connection of the number.
    package let numberAgeDays: Int
    /// Days without a promise after one that was not repaid in time.
    package let banDays: Int
    package let settlement: [Tariff.Settlement]
    package let barredTariffs: [String]
    /// What a phone dials, `*113*{amount}#`.
    package let code: String?

    package init(
        smallest: Money, largest: Money, step: Money, days: Int, fee: Money, balanceAbove: Money,
        balanceBelow: Money, atOnce: Int, againAfterHours: Int64, numberAgeDays: Int,
        banDays: Int, settlement: [Tariff.Settlement], barredTariffs: [String], code: String?
    ) {
        self.smallest = smallest
        self.largest = largest
        self.step = step
        self.days = days
        self.fee = fee
        self.balanceAbove = balanceAbove
        self.balanceBelow = balanceBelow
        self.atOnce = atOnce
        self.againAfterHours = againAfterHours
        self.numberAgeDays = numberAgeDays
        self.banDays = banDays
        self.settlement = settlement
        self.barredTariffs = barredTariffs
        self.code = code
    }
}
