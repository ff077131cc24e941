import Foundation

/// What a page says and which forms it has.
struct Page {
    let html: String

    init(_ html: String) { self.html = html }

    /// The words that a reader sees: no tags, entities decoded, every run of blanks one space.
    var text: String {
        let unseen = #/<(head|style|script)\b.*?</\1>/#.dotMatchesNewlines()
        let body = html.replacing(unseen, with: " ")
        return Self.plain(body.replacing(#/<[^>]*>/#, with: " "))
    }

    var title: String {
        html.firstMatch(of: #/<title>(.*?)</title>/#.dotMatchesNewlines())
            .map { Self.plain(String($0.1)) } ?? ""
    }

    /// `lang` of the document.
    var language: String {
        html.firstMatch(of: #/<html[^>]*\blang="([^"]*)"/#).map { String($0.1) } ?? ""
    }

    var forms: [Form] {
        html.matches(of: #/<form\b([^>]*)>(.*?)</form>/#.dotMatchesNewlines())
            .map { Form(attributes: String($0.1), inside: String($0.2)) }
    }

    func form(_ action: String) -> Form? { forms.first { $0.action == action } }

    /// Addresses of all links, decoded.
    var links: [String] {
        html.matches(of: #/<a\b[^>]*\bhref="([^"]*)"/#).map { Self.plain(String($0.1)) }
    }

    /// `&amp;` is the last, so that nothing is decoded twice.
    private static let entities = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
        ("&nbsp;", " "), ("\u{a0}", " "), ("\u{202f}", " "), ("\u{2212}", "-"),
        ("\u{2011}", "-"), ("&amp;", "&"),
    ]

    static func plain(_ text: String) -> String {
        var plain = text
        for (entity, character) in Self.entities {
            plain = plain.replacingOccurrences(of: entity, with: character)
        }
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Page {
    /// How many links and fields a reader passes with the tabulator before the field of this name.
    func stops(before name: String) -> Int {
        let body = html.components(separatedBy: "<body").last ?? html
        let tags = body.matches(of: #/<(a\b[^>]*\bhref=|input\b|button\b|select\b)[^>]*>/#)
            .map { String($0.0) }
        let visible = tags.filter { Form.attribute("type", of: $0) != "hidden" }
        return visible.firstIndex { Form.attribute("name", of: $0) == name } ?? visible.count
    }
}
