import Billing

/// The check–pay protocol of terminal agents (OSMP): query pairs in, XML out.
package enum TerminalCodec {
    /// Reads a request. Parameters that an agent adds (`trm_id`, `data1`) are ignored.
    ///
    /// - Parameter pairs: percent-decoded, in any order.
    /// - Throws: `TerminalMistake` with the result code that answers it.
    package static func request(_ pairs: [(String, String)]) throws(TerminalMistake)
        -> TerminalRequest
    {
        let parameters = try TerminalParameters(pairs)
        let txn = try parameters.requiredTxn()
        switch parameters.command {
        case "check":
            let account = try parameters.account()
            return .check(txn: txn, account: account, sum: try parameters.sum())
        case "pay":
            let account = try parameters.account()
            guard let sum = try parameters.sum() else { throw parameters.mistake(.other, "sum") }
            return .pay(txn: txn, at: try parameters.moment(), account: account, sum: sum)
        default:
            throw parameters.mistake(.other, "command")
        }
    }

    /// The body, UTF-8. Elements come in the protocol's order; unknown ones are left out.
    package static func bytes(_ answer: TerminalAnswer) -> [UInt8] {
        var xml = "<response>"
        append("osmp_txn_id", answer.txn ?? "", to: &xml)
        if let id = answer.providerTxn { append("prv_txn", String(id), to: &xml) }
        if let sum = answer.sum { append("sum", sum.decimal, to: &xml) }
        append("result", String(answer.result.rawValue), to: &xml)
        append("comment", answer.comment, to: &xml)
        if let payer = answer.payer, !payer.isEmpty {
            xml += "<fields><field1 name=\"FIO\">\(escaped(payer))</field1></fields>"
        }
        xml += "</response>"
        return Array(xml.utf8)
    }

    private static func append(_ name: String, _ text: String, to xml: inout String) {
        xml += "<\(name)>\(escaped(text))</\(name)>"
    }

    /// Markup is escaped; what XML 1.0 cannot hold becomes U+FFFD.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: escaped += "&amp;"
            case 0x3C: escaped += "&lt;"
            case 0x3E: escaped += "&gt;"
            case 0x22: escaped += "&quot;"
            case 0x0D: escaped += "&#13;"
            case 0x09, 0x0A, 0x20...0xFFFD, 0x10000...: escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append("\u{FFFD}")
            }
        }
        return escaped
    }
}
