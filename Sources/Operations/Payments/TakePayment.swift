import Billing
import Rules
import Store

/// A payment that an agent brings; repeated until answered, taken once.
package struct TakePayment: Operation {
    package let agent: String
    package let transactionID: String
    package let number: PhoneNumber
    package let amount: Money
    package let archived = ArchivedAct(.payments, .payment)

    package init(agent: String, transactionID: String, number: PhoneNumber, amount: Money) {
        self.agent = agent
        self.transactionID = transactionID
        self.number = number
        self.amount = amount
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> PaymentTaking.Facts {
        let holder = try transaction.holder(of: number, at: act.now)
        return PaymentTaking.Facts(
            earlier: try transaction.payment(agent: agent, transaction: transactionID),
            holder: holder,
            balance: try holder.map { try transaction.balance(of: $0.account) } ?? .zero,
            number: number, amount: amount, limits: act.catalogue.limits.payment, now: act.now)
    }

    package func touched(_ facts: PaymentTaking.Facts) -> AccountDay? { facts.holder?.accountDay }

    package func decide(_ facts: PaymentTaking.Facts, _ act: Act) throws(Refusal)
        -> PaymentTaking.Decision
    {
        try PaymentTaking.decide(facts)
    }

    package func isArchived(_ decision: PaymentTaking.Decision) -> Bool {
        if case .take = decision { true } else { false }
    }

    package func postings(_ decision: PaymentTaking.Decision, _ act: Act) throws -> [Posting] {
        guard case .take(let holder, _) = decision else { return [] }
        return [
            try Posting(
                id: postingID, at: act.now, valueDate: act.zone.date(of: act.now),
                cause: "payment",
                entries: [
                    Entry(leg: .main(account: holder.account), amount: amount),
                    Entry(leg: .payments(agent: agent), amount: try amount.negated()),
                ])
        ]
    }

    /// The agent's receipt: the same for every repetition.
    package func store(
        _ decision: PaymentTaking.Decision, _ act: Act, in transaction: Transaction
    ) throws -> TakenPayment {
        switch decision {
        case .repeated(let earlier): return earlier
        case .take(let holder, _):
            let payment = TakenPayment(
                receipt: act.effects.ids.next(at: act.now), number: number, amount: amount)
            try transaction.add(
                payment, agent: agent, transaction: transactionID, account: holder.account,
                posting: postingID, at: act.now)
            return payment
        }
    }

    package func subject(of facts: PaymentTaking.Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }

    package func notices(_ decision: PaymentTaking.Decision, _ act: Act) -> [AddressedNotice] {
        guard case .take(let holder, let balance) = decision else { return [] }
        return [AddressedNotice(.paymentReceived(amount: amount, balance: balance), to: holder)]
    }

    private var postingID: String { "payment/\(agent)/\(transactionID)" }
}

/// The name that an agent's terminal shows, masked by the channel, and the account.
package struct PayableAccount: Sendable {
    package let customerName: String
}

extension Door {
    /// What an agent asks before it takes money: nothing is written.
    package func checkPayment(to number: PhoneNumber, amount: Money?, by caller: Caller) throws
        -> Answer<PayableAccount>
    {
        try read(
            { act, transaction in
                let holder = try transaction.holder(of: number, at: act.now)
                let name = try holder.flatMap { try transaction.customerName(of: $0.account) }
                do throws(Refusal) {
                    _ = try PaymentTaking.allowed(
                        holder, amount: amount, limits: act.catalogue.limits.payment, now: act.now)
                    return .done(PayableAccount(customerName: name ?? ""))
                } catch {
                    return .refused(error)
                }
            }, by: caller)
    }
}
