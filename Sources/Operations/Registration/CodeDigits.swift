import Billing
import Rules
import Secrets

/// The digits of a code: a keyed hash of its seed. So neither the outbox nor any other table holds
/// them, and they can be made again when the SMS leaves.
enum CodeDigits {
    static func make(_ seed: Int64, _ sealer: Sealer) -> String {
        let hash = sealer.hash("\(seed)", purpose: "sms-code")
        let number = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: CodeRequest.digits - digits.count) + digits
    }

    /// Takes the same time wherever the difference is.
    static func isRight(_ typed: String, _ seed: Int64, _ sealer: Sealer) -> Bool {
        Sealer.equal(Array(typed.utf8.prefix(16)), Array(make(seed, sealer).utf8))
    }
}

extension SentNotice {
    /// With its digits, for the SMS.
    func withDigits(_ sealer: Sealer) -> SentNotice {
        guard case .passwordCode(_, let seed, _) = notice else { return self }
        return SentNotice(
            id: id, at: at, number: number, language: language, notice: notice,
            code: CodeDigits.make(seed, sealer))
    }
}
