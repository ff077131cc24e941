/// «Поделись балансом»: money from one account to another, once or regularly.
package struct TransferTerms: Sendable {
    package enum Period: String, Sendable, CaseIterable { case day, week, month }

    package let smallest: Money
    package let largest: Money
    /// Sums are multiples of it.
    package let step: Money
    package let fee: Money
    /// The most that a number sends in a day and in a month, and gets in a day.
    package let sentPerDay: Money
    package let sentPerMonth: Money
    package let receivedPerDay: Money
    /// What has to remain when promises and credit are subtracted.
    package let keeps: Money
    /// The code that confirms a transfer, its life, and how often it may be mistyped.
    package let confirmDigits: Int
    package let confirmMinutes: Int64
    package let confirmTries: Int
    package let periods: [Period]
    /// Regular transfers that fail in a row before they stop.
    package let failuresToStop: Int
    package let barredTariffs: [String]
    /// What a phone dials, `*363*{number}*{amount}#`, then `*363*{code}#`.
    package let code: String?
    package let confirmCode: String?

    package init(
        smallest: Money, largest: Money, step: Money, fee: Money, sentPerDay: Money,
        sentPerMonth: Money, receivedPerDay: Money, keeps: Money, confirmDigits: Int,
        confirmMinutes: Int64, confirmTries: Int, periods: [Period], failuresToStop: Int,
        barredTariffs: [String], code: String?, confirmCode: String?
    ) {
        self.smallest = smallest
        self.largest = largest
        self.step = step
        self.fee = fee
        self.sentPerDay = sentPerDay
        self.sentPerMonth = sentPerMonth
        self.receivedPerDay = receivedPerDay
        self.keeps = keeps
        self.confirmDigits = confirmDigits
        self.confirmMinutes = confirmMinutes
        self.confirmTries = confirmTries
        self.periods = periods
        self.failuresToStop = failuresToStop
        self.barredTariffs = barredTariffs
        self.code = code
        self.confirmCode = confirmCode
    }
}
