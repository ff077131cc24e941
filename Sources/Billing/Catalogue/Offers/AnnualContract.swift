/// What a tariff gives to those who stay for a term (годовой контракт).
package struct AnnualContract: Hashable, Sendable {
    /// What leaving before the end costs.
    package enum EarlyEnd: String, Sendable, CaseIterable {
        case nothing
        /// The discount that was given is paid back.
        case repayDiscount = "repay_discount"
    }

    package let months: Int
    /// Whole percent off the tariff's fee.
    package let discountPercent: Int64
    package let earlyEnd: EarlyEnd

    package init(months: Int, discountPercent: Int64, earlyEnd: EarlyEnd) {
        self.months = months
        self.discountPercent = discountPercent
        self.earlyEnd = earlyEnd
    }
}
