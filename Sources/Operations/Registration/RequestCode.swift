import Billing
import Rules
import Store

/// «Регистрация» and «Забыли пароль?» in an app: sends a code by SMS to the number, if it is one of
/// ours; the answer is the same if not.
package struct RequestCode: Operation {
    package let number: PhoneNumber
    package let purpose: CodePurpose
    package let archived = ArchivedAct(.settings, .requestCode)

    package struct Facts {
        let rule: CodeRequesting.Facts
        /// Of the digits.
        let seed: Int64
    }

    package struct Decision {
        let rule: CodeRequesting.Decision
        let seed: Int64
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        let lanes = CodeLane.of(number, act.caller)
        let limits = act.catalogue.limits
        return Facts(
            rule: CodeRequesting.Facts(
                holder: try transaction.holder(of: number, at: act.now),
                budgets: try transaction.budgets(lanes), lanes: lanes, limits: limits.code,
                simChangeHours: limits.simChangeHours, now: act.now),
            seed: act.effects.ids.next(at: act.now))
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> Decision {
        Decision(rule: try CodeRequesting.decide(facts.rule), seed: facts.seed)
    }

    /// Asking too often costs a stranger nothing and must not fill the archive.
    package func isArchived(_ refusal: Refusal, _ facts: Facts) -> Bool { false }

    package func store(_ decision: Decision, _ act: Act, in transaction: Transaction) throws
        -> RequestedCode
    {
        try transaction.store(decision.rule.counted)
        var subscription: Int64?
        if case .code(let holder) = decision.rule.message { subscription = holder.subscription }
        try transaction.storeCode(
            CodeChecking.Stored(
                seed: decision.seed, subscription: subscription,
                expiresAt: decision.rule.request.expiresAt,
                triesLeft: act.catalogue.limits.code.tries, isUsed: false), of: number)
        let ticket = CodeTicket(number: number, seed: decision.seed)
        return RequestedCode(
            request: decision.rule.request, ticket: ticket.token(act.effects.sealer))
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.rule.holder?.subscription, number: number)
    }

    package func notices(_ decision: Decision, _ act: Act) -> [AddressedNotice] {
        switch decision.rule.message {
        case .nothing: []
        case .barred(let holder, let until):
            [AddressedNotice(.passwordCodeBarred(until: until), to: holder)]
        case .code(let holder):
            [
                AddressedNotice(
                    .passwordCode(
                        purpose, seed: decision.seed, until: decision.rule.request.expiresAt),
                    to: holder)
            ]
        }
    }
}

/// What an app is answered.
package struct RequestedCode: Hashable, Sendable {
    package let request: CodeRequest
    /// Opaque; the app shows it with the digits.
    package let ticket: String
}

extension RequestCode: Repeatable {
    package var scope: KeyScope { .number(number.digits) }
    package var parameters: [String] { [purpose.rawValue] }

    package func kept(_ outcome: RequestedCode) -> String {
        let request = outcome.request
        return "\(request.expiresAt.microseconds) \(request.resendAt.microseconds) "
            + outcome.ticket
    }

    package func outcome(kept: String) -> RequestedCode? {
        let parts = kept.split(separator: " ")
        guard parts.count == 3, let expires = Int64(parts[0]), let resend = Int64(parts[1]) else {
            return nil
        }
        return RequestedCode(
            request: CodeRequest(
                expiresAt: Instant(microseconds: expires), resendAt: Instant(microseconds: resend)),
            ticket: String(parts[2]))
    }
}

extension Door {
    package func requestCode(
        number: PhoneNumber, purpose: CodePurpose, key: IdempotencyKey? = nil, by caller: Caller
    ) async throws -> Answer<RequestedCode> {
        try await perform(RequestCode(number: number, purpose: purpose), key: key, by: caller)
    }
}
