import Billing
import Rules
import Secrets
import Store

/// An act that a client may send again under one idempotency key: once done, the same act answers
/// what it answered first, and another act under the key is refused. A refusal leaves the key free.
/// The outcome is kept as a text and holds no secret.
package protocol Repeatable: Operation {
    /// Whose the key is.
    var scope: KeyScope { get }
    /// All that the client chose, so that another act under the same key is found out.
    var parameters: [String] { get }

    func kept(_ outcome: Outcome) -> String
    /// Nil for a text of another version of the program.
    func outcome(kept: String) -> Outcome?
}

extension Repeatable where Outcome == Void {
    package func kept(_ outcome: Void) -> String { "" }
    package func outcome(kept: String) -> Void? { () }
}

extension Door {
    /// Performs an act once for its key, in one transaction with what is kept of it.
    package func perform<O: Repeatable>(
        _ operation: O, key: IdempotencyKey?, by caller: Caller
    ) async throws -> Answer<O.Outcome> {
        guard let key else { return try await perform(operation, by: caller) }
        return try await commit(operation, by: caller) { act, transaction in
            try Self.once(operation, key, act, in: transaction)
        }
    }

    private static func once<O: Repeatable>(
        _ operation: O, _ key: IdempotencyKey, _ act: Act, in transaction: Transaction
    ) throws -> Answer<O.Outcome> {
        let fingerprint = operation.fingerprint(act)
        if let kept = try transaction.keptOutcome(key, of: operation.scope, at: act.now) {
            guard kept.fingerprint == fingerprint else { return .refused(.keyUsedDifferently) }
            guard let outcome = operation.outcome(kept: kept.outcome) else {
                throw DoorFault.unreadableOutcome
            }
            return .done(outcome)
        }
        let answer = try run(operation, act, in: transaction)
        guard case .done(let outcome) = answer else { return answer }
        let kept = KeptOutcome(fingerprint: fingerprint, outcome: operation.kept(outcome))
        let until = act.now.adding(seconds: act.catalogue.limits.idempotencyHours * 3_600)
        guard try transaction.keep(kept, key, of: operation.scope, at: act.now, until: until)
        else { throw DoorFault.keyTaken }
        return answer
    }
}

extension Repeatable {
    /// The keyed hash of the act's name and values, each with its length before it, so that no two
    /// lists read alike.
    fileprivate func fingerprint(_ act: Act) -> [UInt8] {
        let parts = [archived.act.rawValue] + parameters
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return act.effects.sealer.hash(text, purpose: "fingerprint")
    }
}
