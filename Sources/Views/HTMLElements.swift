/// Elements over the bytes of `HTMLOutput`: `page.el("td", class: "sum") { $0.escaped(sum) }`.
extension HTMLOutput {
    /// Names stand in the source, values are escaped; a nil value leaves the attribute out.
    package typealias Attributes = KeyValuePairs<StaticString, String?>

    package mutating func el(
        _ tag: StaticString, class name: StaticString? = nil, _ attributes: Attributes = [:],
        _ body: (inout HTMLOutput) -> Void
    ) {
        open(tag, class: name, attributes)
        body(&self)
        raw("</")
        raw(tag)
        raw(">")
    }

    package mutating func el(
        _ tag: StaticString, class name: StaticString? = nil, _ attributes: Attributes = [:],
        text: String
    ) {
        el(tag, class: name, attributes) { $0.escaped(text) }
    }

    /// An element without an end: `input`, `img`, `link`.
    package mutating func open(
        _ tag: StaticString, class name: StaticString? = nil, _ attributes: Attributes = [:]
    ) {
        raw("<")
        raw(tag)
        if let name {
            raw(" class=\"")
            raw(name)
            raw("\"")
        }
        for case (let key, let value?) in attributes {
            raw(" ")
            raw(key)
            raw("=\"")
            escaped(value)
            raw("\"")
        }
        raw(">")
    }
}
