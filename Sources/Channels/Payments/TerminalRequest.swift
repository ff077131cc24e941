import Billing

/// One request of a terminal agent. `txn` is the agent's id of the payment, 1–20 digits, the
/// same in check and pay; a repeated pay must get the same answer.
package enum TerminalRequest: Hashable, Sendable {
    case check(txn: String, account: PhoneNumber, sum: Money?)
    /// `at` is the agent's moment of the payment, in the operator's local time.
    case pay(txn: String, at: LocalDateTime?, account: PhoneNumber, sum: Money)

    package var txn: String {
        switch self {
        case .check(let txn, _, _), .pay(let txn, _, _, _): txn
        }
    }
}

/// Why a request was not understood, with what its answer needs.
package struct TerminalMistake: Error, Hashable, Sendable {
    /// Nil if the request named none that may be repeated back.
    package let txn: String?
    package let result: TerminalResult
    /// The parameter at fault, empty for the request as a whole.
    package let parameter: String

    package init(txn: String?, result: TerminalResult, parameter: String) {
        self.txn = txn
        self.result = result
        self.parameter = parameter
    }
}
