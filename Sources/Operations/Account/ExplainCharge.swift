import Billing
import Rules
import Store

/// «Почему столько?» with the tax inside the charge.
package struct Explained: Sendable {
    package let explanation: Explanation
    /// Of VAT on the value date.
    package let taxPercent: Int64
    package let tax: Money
}

extension Door {
    /// What made the charge of a record; nil when the subscriber has none of this key.
    package func explained(_ key: UsageKey, _ session: Session, by caller: Caller) throws
        -> Explained?
    {
        try read(
            { act, transaction in
                guard
                    var explanation = try transaction.explanation(of: key, session.subscriber.id)
                else { return nil }
                // What was only explained anew is no news to him.
                explanation.corrections = try transaction.corrections(of: key)
                    .filter { $0.before != $0.after }
                let percent = act.catalogue.operation.vat.percent(on: explanation.valueDate)
                return Explained(
                    explanation: explanation, taxPercent: percent,
                    tax: try VAT.tax(of: explanation.charge, percent: percent))
            }, by: caller)
    }
}
