import Foundation

/// A form of a page.
struct Form {
    let action: String
    let method: String
    /// What the form carries without the visitor's doing.
    let hidden: [String: String]
    /// Names of the visible fields.
    let names: [String]

    init(attributes: String, inside: String) {
        action = Self.attribute("action", of: attributes) ?? ""
        method = (Self.attribute("method", of: attributes) ?? "get").lowercased()
        let inputs = inside.matches(of: #/<(?:input|button|select)\b[^>]*>/#).map { String($0.0) }
        let hiddenInputs = inputs.filter { Self.attribute("type", of: $0) == "hidden" }
        let pairs = hiddenInputs.map {
            (Self.attribute("name", of: $0) ?? "", Self.attribute("value", of: $0) ?? "")
        }
        hidden = Dictionary(pairs) { first, _ in first }
        names = inputs.filter { Self.attribute("type", of: $0) != "hidden" }
            .compactMap { Self.attribute("name", of: $0) }
    }

    static func attribute(_ name: String, of tag: String) -> String? {
        let pattern = "(?:^|\\s)\(name)=(?:\"([^\"]*)\"|([^\\s>\"]+))"
        guard let regex = try? Regex(pattern, as: (Substring, Substring?, Substring?).self),
            let match = tag.firstMatch(of: regex)
        else { return nil }
        return Page.plain(String(match.1 ?? match.2 ?? ""))
    }
}
