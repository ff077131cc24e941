import Billing

/// The answer to one request of a terminal agent.
package struct TerminalAnswer: Hashable, Sendable {
    /// The agent's id, as it came.
    package let txn: String?
    /// The id under which we keep the payment.
    package let providerTxn: Int64?
    package let sum: Money?
    package let result: TerminalResult
    package let comment: String
    /// `MaskedName.mask`, shown so that the payer sees whom he pays for.
    package let payer: String?

    /// - Parameter comment: `result.comment` if nil.
    package init(
        txn: String?, result: TerminalResult, providerTxn: Int64? = nil, sum: Money? = nil,
        comment: String? = nil, payer: String? = nil
    ) {
        self.txn = txn
        self.providerTxn = providerTxn
        self.sum = sum
        self.result = result
        self.comment = comment ?? result.comment
        self.payer = payer
    }

    package init(_ mistake: TerminalMistake) {
        let comment = mistake.result.comment
        let parameter = mistake.parameter.isEmpty ? "" : ": \(mistake.parameter)"
        self.init(txn: mistake.txn, result: mistake.result, comment: comment + parameter)
    }
}
