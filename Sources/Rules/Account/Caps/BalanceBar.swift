import Billing

/// By what an account's balance is judged.
package struct AccountStanding: Hashable, Sendable {
    package let account: Int64
    package let settlement: Tariff.Settlement
    /// Zero or more.
    package let creditLimit: Money
    /// Whether a number of it is stopped for its balance.
    package let isBarred: Bool

    package init(
        account: Int64, settlement: Tariff.Settlement, creditLimit: Money, isBarred: Bool
    ) {
        self.account = account
        self.settlement = settlement
        self.creditLimit = creditLimit
        self.isBarred = isBarred
    }

    /// What may still be spent: balance and credit limit.
    package func available(_ balance: Money) -> Money {
        (try? balance.adding(creditLimit)) ?? Money(units: .max)
    }
}

/// The stops that a balance brings about (charging rules §12): an advance account's when nothing is
/// available, a credit account's when its debt comes to the state's cap.
package enum BalanceBar {
    package enum Decision: Hashable, Sendable {
        case bar(BarCause)
        case lift
        case nothing
    }

    /// - Parameter debtCap: of the day; nil where the catalogue has none.
    package static func cause(
        at balance: Money, _ standing: AccountStanding, debtCap: Money?
    ) -> BarCause? {
        switch standing.settlement {
        case .advance: return standing.available(balance) <= .zero ? .noMoney : nil
        case .credit:
            guard let debtCap, let lowest = try? debtCap.negated() else { return nil }
            return balance <= lowest ? .debtCap : nil
        }
    }

    /// Only what takes money stops anything: a payment that leaves a debtor in debt does not.
    package static func decide(
        _ move: BalanceMove, _ standing: AccountStanding, debtCap: Money?
    ) -> Decision {
        guard let cause = cause(at: move.after, standing, debtCap: debtCap) else {
            return standing.isBarred ? .lift : .nothing
        }
        return move.after < move.before ? .bar(cause) : .nothing
    }

    /// The end of the first record that brought the account to its stop; nil when a fee had done
    /// so, or no record cost anything.
    /// - Parameter charged: of the account, in the order in which they were rated.
    package static func recordEnd(
        of charged: [ChargedRecord], _ move: BalanceMove, _ standing: AccountStanding,
        debtCap: Money?
    ) throws(MoneyOverflow) -> Instant? {
        var balance = move.after
        for record in charged { balance = try balance.adding(record.use.charge) }
        let hadStopped = cause(at: move.before, standing, debtCap: debtCap) != nil
        if !hadStopped, cause(at: balance, standing, debtCap: debtCap) != nil { return nil }
        for record in charged where record.use.charge > .zero {
            balance = try balance.subtracting(record.use.charge)
            if cause(at: balance, standing, debtCap: debtCap) != nil { return record.record.end }
        }
        return nil
    }

    /// What a decision means for one number of the account.
    /// - Parameters:
    ///   - isServed: a contract that is over is not stopped any more.
    ///   - recordEnd: of the record that brought the stop about.
    package static func changes(
        _ decision: Decision, _ move: BalanceMove, of subscription: Int64, isServed: Bool,
        recordEnd: Instant?, debtCap: Money?
    ) -> [BarChange] {
        let ends = { (cause: BarCause) in
            BarChange(subscription: subscription, service: .outgoing, cause: cause, step: .end)
        }
        switch decision {
        case .nothing: return []
        case .lift: return [ends(.noMoney), ends(.debtCap)]
        case .bar(let cause):
            let notice: Notice =
                cause == .debtCap
                ? .debtCapReached(cap: debtCap ?? .zero) : .noMoneyLeft(balance: move.after)
            let begin = BarChange(
                subscription: subscription, service: .outgoing, cause: cause,
                step: .begin(recordEnd: recordEnd, notice))
            // Of an account that has gone over to the other method of settlement.
            let other = ends(cause == .debtCap ? .noMoney : .debtCap)
            return (isServed ? [begin] : []) + [other]
        }
    }
}
