/// A voluntary block of a number, «Блокировка номера».
package struct VoluntaryBlockTerms: Sendable {
    /// The price of each day from one day of the block on; the first row stands at day 1.
    package struct DayPrice: Hashable, Sendable {
        package let fromDay: Int
        package let perDay: Money

        package init(fromDay: Int, perDay: Money) {
            self.fromDay = fromDay
            self.perDay = perDay
        }
    }

    package let shortestDays: Int
    package let longestDays: Int
    package let connectFee: Money
    package let prices: [DayPrice]

    package init(shortestDays: Int, longestDays: Int, connectFee: Money, prices: [DayPrice]) {
        self.shortestDays = shortestDays
        self.longestDays = longestDays
        self.connectFee = connectFee
        self.prices = prices
    }

    /// What a day of the block costs; the day on which it begins is day 1.
    package func price(ofDay day: Int) -> Money {
        prices.last { $0.fromDay <= day }?.perDay ?? .zero
    }
}

/// A block after the loss of a SIM.
package struct LossBlockTerms: Sendable {
    package let fee: Money
    package let unblockFee: Money

    package init(fee: Money, unblockFee: Money) {
        self.fee = fee
        self.unblockFee = unblockFee
    }
}
