/// JSON of strangers (RFC 8259), strictly: repeated members, numbers that overflow their text,
/// lone surrogates and deep nesting are refused. The bytes are bounded before they come here.
package enum JSONValue: Equatable, Sendable {
    case null
    case flag(Bool)
    /// As it stands: nothing here counts with it.
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Nil for anything that is not exactly one value.
    package init?(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = JSONReader(bytes: bytes)
        guard let value = reader.value(depth: 0), reader.isAtEnd() else { return nil }
        self = value
    }
}
