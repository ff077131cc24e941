import Billing
import Rules
import Store

/// «Почему столько?» of a fee with the tax inside it.
package struct ExplainedFee: Sendable {
    package let explanation: FeeExplanation
    /// Of VAT on the day.
    package let taxPercent: Int64
    package let tax: Money
}

extension Door {
    /// What made the fee of a day; nil when the subscriber had no such fee then.
    package func explainedFee(
        _ item: Fee.Item, on day: LocalDate, _ session: Session, by caller: Caller
    ) throws -> ExplainedFee? {
        try read(
            { act, transaction in
                let at = act.zone.start(of: day)
                guard let amount = try transaction.fee(item, at: at, of: session.subscriber.id)
                else { return nil }
                let percent = act.catalogue.operation.vat.percent(on: day)
                return ExplainedFee(
                    explanation: try FeeExplanation(of: amount, item, on: day, by: act.catalogue),
                    taxPercent: percent, tax: try VAT.tax(of: amount, percent: percent))
            }, by: caller)
    }
}
