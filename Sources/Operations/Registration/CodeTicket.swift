import Billing
import Rules
import Secrets

/// Given to whoever asked for a code, to be shown with its digits: nobody else spends the tries of
/// the code. Sealed, so that it looks the same for a number that is nobody's.
package struct CodeTicket: Sendable {
    private static let purpose = "code-ticket"

    let number: PhoneNumber
    /// Of the code's digits.
    let seed: Int64

    init(number: PhoneNumber, seed: Int64) {
        self.number = number
        self.seed = seed
    }

    func token(_ sealer: Sealer) -> String {
        sealer.token("\(number.digits)|\(seed)", purpose: Self.purpose)
    }

    init?(token: String, _ sealer: Sealer) {
        let parts = sealer.open(token: token, purpose: Self.purpose)?.split(separator: "|") ?? []
        guard parts.count == 2, let number = PhoneNumber(e164: String(parts[0])),
            let seed = Int64(parts[1])
        else { return nil }
        self.init(number: number, seed: seed)
    }
}
