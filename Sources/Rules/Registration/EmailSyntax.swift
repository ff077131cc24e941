import Billing

/// Whether a text has the form of a mail address (RFC 5321 without quoted parts and literals): it
/// can stand in an SMTP command and in a header as it is. Only ASCII; a domain in other letters
/// comes as `xn--…`.
package enum EmailSyntax {
    package static func accepts(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        guard (3...254).contains(bytes.count),
            let at = bytes.indices.first(where: { bytes[$0] == 0x40 })
        else { return false }
        return isLocal(bytes.extracting(..<at)) && isDomain(bytes.extracting((at + 1)...))
    }

    /// Atoms between points.
    private static func isLocal(_ local: Span<UInt8>) -> Bool {
        guard local.count <= 64 else { return false }
        var atom = 0
        for place in local.indices {
            let byte = local[place]
            if byte == point, atom > 0 {
                atom = 0
            } else if isOfAtom(byte) {
                atom += 1
            } else {
                return false
            }
        }
        return atom > 0
    }

    /// Two labels or more between points; the last is no number.
    private static func isDomain(_ domain: Span<UInt8>) -> Bool {
        var labels = 0
        var start = 0
        var last = 0..<0
        for place in 0...domain.count where place == domain.count || domain[place] == point {
            last = start..<place
            guard isLabel(domain.extracting(last)) else { return false }
            labels += 1
            start = place + 1
        }
        return labels >= 2 && !last.allSatisfy { domain[$0].isDigit }
    }

    private static func isLabel(_ label: Span<UInt8>) -> Bool {
        guard (1...63).contains(label.count), label[0] != hyphen,
            label[label.count - 1] != hyphen
        else { return false }
        return label.indices.allSatisfy {
            isLetter(label[$0]) || label[$0].isDigit || label[$0] == hyphen
        }
    }

    private static let point = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")

    private static func isOfAtom(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
