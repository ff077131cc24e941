import Billing

/// `/api`: the description of the JSON API for people, made of the same values as the OpenAPI
/// document. The reference is English in every language of the cabinet.
package enum APIPage {
    package static func render(_ frame: Frame, calls: [APIOperation]) -> [UInt8] {
        frame.page(frame.say(APITexts.title), at: nil) { page in
            page.el("p", class: "lead", text: frame.say(APITexts.lead))
            page.el("p", class: "links") { page in
                page.el(
                    "a", ["href": OperatorJSON.document.wholePath],
                    text: frame.say(APITexts.document))
            }
            page.el("section", class: "card") { page in
                page.el("h2", text: frame.say(APITexts.rules))
                page.el("ul", class: "list", ["lang": "en"]) { page in
                    for rule in APITexts.conventions { page.el("li", text: rule) }
                }
            }
            page.el("h2", text: frame.say(APITexts.calls))
            for each in calls { call(&page, frame, each) }
            page.el("h2", text: frame.say(APITexts.objects))
            for (name, schema) in objects(of: calls) {
                page.el("section", class: "card", ["id": name]) { page in
                    page.el("h3", class: "call", text: name)
                    members(&page, schema)
                }
            }
            page.el("h2", text: frame.say(APITexts.problems))
            for type in ProblemType.allCases { problem(&page, frame, type) }
        }
    }

    private static func call(_ page: inout HTMLOutput, _ frame: Frame, _ call: APIOperation) {
        page.el("section", class: "card", ["id": call.id]) { page in
            page.el("h3", text: frame.say(call.summary))
            page.el("p", class: "call", text: "\(call.method.rawValue) \(call.wholePath)")
            page.el("p", ["lang": "en"], text: call.about)
            let access = call.access == .token ? APITexts.needsToken : APITexts.open
            page.el("p", class: "hint", text: frame.say(access))
            if !call.parameters.isEmpty {
                list(&page) { page in
                    for each in call.parameters {
                        row(&page, each.name, each.shape.expected, each.about)
                    }
                }
            }
            if let body = call.body { members(&page, .object(body)) }
            page.el("p", class: "links", ["lang": "en"]) { answer(&$0, call.answer) }
            page.el("p", class: "links") { problems(&$0, call) }
        }
    }

    private static func answer(_ page: inout HTMLOutput, _ answer: APISuccess) {
        page.escaped("\(answer.status): \(answer.about) ")
        if case .named(let name, _) = answer.schema { link(&page, to: name, name) }
    }

    private static func problems(_ page: inout HTMLOutput, _ call: APIOperation) {
        for type in call.problems {
            link(&page, to: type.rawValue, "\(type.status) \(type.rawValue)")
            page.raw(" ")
        }
    }

    private static func problem(
        _ page: inout HTMLOutput, _ frame: Frame, _ type: ProblemType
    ) {
        let words = ProblemTexts.words(of: type)
        page.el("section", class: "card", ["id": type.rawValue]) { page in
            page.el("h3", class: "call", text: "\(type.status) \(type.rawValue)")
            page.el("p", text: frame.say(words.title))
            if words.detail != words.title { page.el("p", text: frame.say(words.detail)) }
            members(&page, .object(type.members))
        }
    }

    private static func members(_ page: inout HTMLOutput, _ schema: JSONSchema) {
        guard case .object(let members) = schema, !members.isEmpty else { return }
        list(&page) { page in
            for each in members { row(&page, each.name, each.schema.inWords, each.about) }
        }
    }

    private static func list(
        _ page: inout HTMLOutput, _ body: (inout HTMLOutput) -> Void
    ) {
        page.el("dl", class: "facts", ["lang": "en"], body)
    }

    private static func row(
        _ page: inout HTMLOutput, _ name: String, _ kind: String, _ about: String
    ) {
        page.raw("<div>")
        page.el("dt", text: name)
        page.el("dd") { page in
            page.escaped(about)
            page.raw(" ")
            page.el("span", class: "hint", text: kind)
        }
        page.raw("</div>")
    }

    private static func link(_ page: inout HTMLOutput, to id: String, _ words: String) {
        page.el("a", ["href": "#" + id], text: words)
    }

    /// What answers are made of, by name; problems have a list of their own.
    private static func objects(of calls: [APIOperation]) -> [(String, JSONSchema)] {
        var found: [String: JSONSchema] = [:]
        for call in calls { call.answer.schema?.components(into: &found) }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension JSONSchema {
    /// «list of Device», «Money or null».
    fileprivate var inWords: String {
        switch self {
        case .text(let shape): shape.format ?? shape.expected
        case .integer(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .flag: "true | false"
        case .constant(let text): text
        case .list(let item): "list of \(item.inWords)"
        case .object, .open: "object"
        case .anyOf(let schemas): schemas.map(\.inWords).joined(separator: " | ")
        case .orNull(let schema): "\(schema.inWords) | null"
        case .named(let name, _): name
        }
    }
}
