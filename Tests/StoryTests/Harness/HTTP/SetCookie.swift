import Foundation

/// A `Set-Cookie` header taken apart.
struct SetCookie {
    let name: String
    let value: String
    /// Lower-case names of the attributes and their values.
    let attributes: [String: String]

    init(_ text: String) {
        let parts = text.split(separator: ";").map(Self.pair)
        name = parts.first?.0 ?? ""
        value = parts.first?.1 ?? ""
        let rest = parts.dropFirst().map { ($0.0.lowercased(), $0.1) }
        attributes = Dictionary(rest) { $1 }
    }

    var isDeletion: Bool {
        value.isEmpty || attributes["max-age"].flatMap(Int.init).map { $0 <= 0 } == true
    }

    private static func pair(_ text: Substring) -> (String, String) {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let trimmed = sides.map { $0.trimmingCharacters(in: .whitespaces) }
        return (trimmed[0], trimmed.dropFirst().joined())
    }
}
