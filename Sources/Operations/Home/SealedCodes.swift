import Rules
import Secrets

/// PIN and PUK at rest: sealed by the operator's key, which is not in the database.
package enum SealedCodes {
    package enum Fault: Error { case unreadable }

    private static let purpose = "sim-codes"

    package static func seal(_ codes: SIMCodes, _ sealer: Sealer) -> [UInt8] {
        var nonces = Nonces(drawing: 1)
        return seal(codes, sealer, &nonces)
    }

    static func seal(_ codes: SIMCodes, _ sealer: Sealer, _ nonces: inout Nonces) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(40)
        for code in [codes.pin1, codes.puk1, codes.pin2, codes.puk2] {
            if !plain.isEmpty { plain.append(UInt8(ascii: "|")) }
            let digits = code.utf8Span.span
            for place in digits.indices { plain.append(digits[place]) }
        }
        return sealer.seal(plain, purpose: purpose, nonces: &nonces)
    }

    package static func open(_ sealed: [UInt8], _ sealer: Sealer) -> SIMCodes? {
        guard let plain = sealer.open(sealed, purpose: purpose) else { return nil }
        let parts = String(decoding: plain, as: UTF8.self)
            .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return nil }
        return SIMCodes(pin1: parts[0], puk1: parts[1], pin2: parts[2], puk2: parts[3])
    }
}
