/// The part of JSON Schema 2020-12 that the interface needs. What is `named` is written once, as a
/// component, and referred to.
package indirect enum JSONSchema: Sendable {
    case text(TextShape)
    case integer(ClosedRange<Int64>)
    case flag
    case constant(String)
    case list(JSONSchema)
    /// Exactly these members.
    case object([JSONMember])
    case anyOf([JSONSchema])
    case orNull(JSONSchema)
    /// Any object.
    case open
    case named(String, JSONSchema)

    package func write(to json: inout JSONWriter) {
        switch self {
        case .named(let name, _):
            json.object { $0.member("$ref", "#/components/schemas/\(name)") }
        default: json.object { keywords(&$0) }
        }
    }

    /// Itself, even if it is a component.
    func definition(to json: inout JSONWriter) { json.object { keywords(&$0) } }

    /// Itself and all that it refers to.
    func components(into found: inout [String: JSONSchema]) {
        switch self {
        case .named(let name, let schema):
            found[name] = schema
            schema.components(into: &found)
        case .list(let item), .orNull(let item): item.components(into: &found)
        case .object(let members): for each in members { each.schema.components(into: &found) }
        case .anyOf(let schemas): for each in schemas { each.components(into: &found) }
        case .text, .integer, .flag, .constant, .open: break
        }
    }

    fileprivate func keywords(_ json: inout JSONWriter) {
        switch self {
        case .text(let shape): shape.keywords(&json)
        case .integer(let range):
            json.member("type", "integer")
            json.member("minimum", range.lowerBound)
            json.member("maximum", range.upperBound)
        case .flag: json.member("type", "boolean")
        case .constant(let text): json.member("const", text)
        case .list(let item):
            json.member("type", "array")
            json.key("items")
            item.write(to: &json)
        case .object(let members): Self.keywords(of: members, &json)
        case .anyOf(let schemas): json.member("anyOf", each: schemas) { $1.write(to: &$0) }
        case .orNull(let schema):
            json.member("anyOf", each: [schema, nil]) { json, schema in
                if let schema { return schema.write(to: &json) }
                json.object { $0.member("type", "null") }
            }
        case .open: json.member("type", "object")
        case .named(_, let schema): schema.keywords(&json)
        }
    }

    private static func keywords(of members: [JSONMember], _ json: inout JSONWriter) {
        json.member("type", "object")
        json.member("properties") { json in
            for member in members {
                json.key(member.name)
                member.write(to: &json)
            }
        }
        let required = members.filter(\.isRequired).map(\.name)
        if !required.isEmpty { json.member("required", each: required) { $0.string($1) } }
        json.member("additionalProperties", false)
    }
}

/// One member of an object, with what it means.
package struct JSONMember: Sendable {
    package let name: String
    package let schema: JSONSchema
    /// In English, for developers.
    package let about: String
    package let isRequired: Bool

    package init(
        _ name: String, _ schema: JSONSchema, _ about: String, isRequired: Bool = true
    ) {
        self.name = name
        self.schema = schema
        self.about = about
        self.isRequired = isRequired
    }

    /// Beside `$ref` a description is allowed since JSON Schema 2019-09.
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            if case .named(let name, _) = schema {
                json.member("$ref", "#/components/schemas/\(name)")
            } else {
                schema.keywords(&json)
            }
            json.member("description", about)
        }
    }
}

extension TextShape {
    fileprivate func keywords(_ json: inout JSONWriter) {
        json.member("type", "string")
        if !choices.isEmpty { return json.member("enum", each: choices) { $0.string($1) } }
        if let format { json.member("format", format) }
        if let pattern {
            json.member("pattern", pattern)
        } else {
            json.member("minLength", Int64(count.lowerBound))
            json.member("maxLength", Int64(count.upperBound))
        }
        if let example { json.member("examples", each: [example]) { $0.string($1) } }
    }
}
