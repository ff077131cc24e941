import Billing

/// «Почему столько?» of a fee: what a day took for a tariff or a service, and how that is made of
/// the catalogue's prices (charging rules §10).
package struct FeeExplanation: Sendable {
    package enum Part: Hashable, Sendable {
        /// A month's fee by its days: what it comes to by the end of the day, less what by the
        /// end of the one before.
        case ofMonth(Money, through: Money, before: Money)
        case wholeMonth(Money)
        case ofDay(Money)
        case once(Money)

        fileprivate var amount: Money {
            get throws(MoneyOverflow) {
                switch self {
                case .ofMonth(_, let through, let before): try through.subtracting(before)
                case .wholeMonth(let amount), .ofDay(let amount), .once(let amount): amount
                }
            }
        }
    }

    package let day: LocalDate
    package let item: Fee.Item
    package let amount: Money
    /// From which day on the prices hold.
    package let validFrom: LocalDate?
    /// Empty where the catalogue in force makes another amount of that day: prices were corrected.
    package let parts: [Part]

    package init(of amount: Money, _ item: Fee.Item, on day: LocalDate, by catalogue: Catalogue)
        throws(MoneyOverflow)
    {
        self.day = day
        self.item = item
        self.amount = amount
        switch item {
        case .tariff(let id):
            let tariff = catalogue.tariff(id, on: day)
            validFrom = tariff?.validFrom
            let part = try tariff.map { tariff throws(MoneyOverflow) in
                try Self.part(of: tariff.fee.amount, tariff.fee.mode, on: day)
            }
            parts = try Self.parts([part].compactMap { $0 }, that: amount)
        case .service(let id):
            let service = catalogue.service(id, on: day)
            validFrom = service?.validFrom
            parts = try Self.parts(of: service?.fees ?? [], that: amount, on: day)
        }
    }

    /// The recurring fees and, on the first day, the one that is taken once.
    private static func parts(
        of fees: [ServiceOffer.Fee], that amount: Money, on day: LocalDate
    ) throws(MoneyOverflow) -> [Part] {
        var once: [Part] = []
        var recurring: [Part] = []
        for fee in fees {
            switch fee.period {
            case .once: once.append(.once(fee.amount))
            case .daily: recurring.append(.ofDay(fee.amount))
            case .monthly: recurring.append(try part(of: fee.amount, fee.mode, on: day))
            }
        }
        for parts in [recurring, once + recurring, once] {
            let made = try Self.parts(parts, that: amount)
            if !made.isEmpty { return made }
        }
        return []
    }

    private static func part(
        of fee: Money, _ mode: Tariff.Fee.Mode, on day: LocalDate
    ) throws(MoneyOverflow) -> Part {
        guard mode == .dailyParts else { return .wholeMonth(fee) }
        var before = Money.zero
        for number in 0..<day.day - 1 {
            before = try before.adding(fee.part(ofDay: day.monthOf.first.adding(days: number)))
        }
        return .ofMonth(
            fee, through: try before.adding(fee.part(ofDay: day)), before: before)
    }

    /// The parts, if they come to the amount.
    private static func parts(_ parts: [Part], that amount: Money) throws(MoneyOverflow) -> [Part] {
        var sum = Money.zero
        for part in parts { sum = try sum.adding(part.amount) }
        return sum == amount ? parts : []
    }
}
