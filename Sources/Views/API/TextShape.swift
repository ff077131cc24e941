/// Which texts a member or a parameter takes: one value with both the pattern of the description
/// and the check of what arrives.
package struct TextShape: Sendable {
    package enum Alphabet: Sendable {
        case digits
        /// Visible ASCII.
        case visible
        /// Letters, digits, `-` and `_` of ASCII.
        case token
        case any
    }

    /// An ECMA-262 regular expression; nil where the length or the choices say it all.
    let pattern: String?
    /// In code points, as JSON Schema counts.
    let count: ClosedRange<Int>
    /// Not empty: exactly these.
    let choices: [String]
    /// A format of JSON Schema: `date-time`, `date`.
    let format: String?
    let example: String?
    private let check: @Sendable (String) -> Bool

    package init(
        _ alphabet: Alphabet, _ count: ClosedRange<Int>, format: String? = nil,
        example: String? = nil
    ) {
        pattern = alphabet.pattern.map { $0 + Self.times(count) + "$" }
        self.count = count
        choices = []
        self.format = format
        self.example = example
        check = { text in
            count.contains(text.unicodeScalars.count)
                && text.unicodeScalars.allSatisfy(alphabet.has)
        }
    }

    package init(oneOf choices: [String]) {
        pattern = nil
        count = 0...64
        self.choices = choices
        format = nil
        example = nil
        check = choices.contains
    }

    /// - Parameter check: what a parser of ours says; it must agree with the pattern.
    init(pattern: String, example: String, _ check: @escaping @Sendable (String) -> Bool) {
        self.pattern = pattern
        count = 0...64
        choices = []
        format = nil
        self.example = example
        self.check = check
    }

    package func accepts(_ text: String) -> Bool { check(text) }

    /// For whoever sent something else.
    package var expected: String {
        guard choices.isEmpty else { return choices.joined(separator: " | ") }
        return pattern ?? "\(count.lowerBound)–\(count.upperBound) characters"
    }

    private static func times(_ count: ClosedRange<Int>) -> String {
        count.count == 1 ? "{\(count.lowerBound)}" : "{\(count.lowerBound),\(count.upperBound)}"
    }
}

extension TextShape.Alphabet {
    fileprivate var pattern: String? {
        switch self {
        case .digits: "^[0-9]"
        case .visible: "^[!-~]"
        case .token: "^[A-Za-z0-9_-]"
        case .any: nil
        }
    }

    fileprivate func has(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .digits: ("0"..."9").contains(scalar)
        case .visible: ("!"..."~").contains(scalar)
        case .token:
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
        case .any: true
        }
    }
}
