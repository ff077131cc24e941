import Billing

/// Whether a text has the form of a mail address (RFC 5321 without quoted parts and literals): it
/// can stand in an SMTP command and in a header as it is. Only ASCII; a domain in other letters
/// comes as `xn--…`.
package enum EmailSyntax {
    private typealias Text = Substring.UTF8View

    package static func accepts(_ text: String) -> Bool {
        guard (3...254).contains(text.utf8.count) else { return false }
        let sides = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard sides.count == 2, let local = sides.first, let domain = sides.last,
            local.count <= 64
        else { return false }
        return dotted(local).allSatisfy(isAtom) && isDomain(dotted(domain))
    }

    private static func isDomain(_ labels: [Text]) -> Bool {
        guard labels.count >= 2, let top = labels.last else { return false }
        return labels.allSatisfy(isLabel) && !top.allSatisfy(\.isDigit)
    }

    private static func isLabel(_ label: Text) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
            && label.allSatisfy { isLetter($0) || $0.isDigit || $0 == hyphen }
    }

    private static func isAtom(_ atom: Text) -> Bool {
        !atom.isEmpty
            && atom.allSatisfy {
                isLetter($0) || $0.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0)
            }
    }

    private static func dotted(_ part: Text) -> [Text] {
        part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
