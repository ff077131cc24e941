/// Headers of answers as the description names them.
enum APIHeaders {
    struct Header {
        let name: String
        let about: String
        let schema: JSONSchema
        var isRequired = true
    }

    /// draft-ietf-httpapi-ratelimit-headers.
    static let rate = [
        Header(
            name: "RateLimit-Policy", about: "How many requests (q) in how many seconds (w).",
            schema: .text(line)),
        Header(
            name: "RateLimit", about: "How many are left (r), and seconds until all are back (t).",
            schema: .text(line)),
    ]
    static let retryAfter = Header(
        name: "Retry-After", about: "Seconds to wait.", schema: .integer(1...1_000_000))
    static let authenticate = Header(
        name: "WWW-Authenticate", about: "RFC 6750.", schema: .text(line))

    static func of(_ operation: APIOperation) -> [Header] {
        var headers = [
            Header(name: "Cache-Control", about: "RFC 9111.", schema: .text(line))
        ]
        if operation.hasTag {
            headers.append(
                Header(
                    name: "ETag", about: "Send it back as If-None-Match: 304 if nothing changed.",
                    schema: .text(line)))
        }
        if operation.answer.hasLocation {
            headers.append(
                Header(name: "Location", about: "Of what was made.", schema: .text(line)))
        }
        if operation.answer.hasNext {
            headers.append(
                Header(
                    name: "Link", about: "`rel=\"next\"`: the next page (RFC 8288).",
                    schema: .text(line), isRequired: false))
        }
        return headers
    }

    static func write(_ json: inout JSONWriter, _ headers: [Header]) {
        for header in headers {
            json.member(header.name) { json in
                json.member("description", header.about)
                json.member("required", header.isRequired)
                json.key("schema")
                header.schema.write(to: &json)
            }
        }
    }

    private static let line = TextShape(.any, 1...1_000)
}

extension APIOperation {
    /// Whether the answer has an ETag: reads that somebody may keep.
    package var hasTag: Bool {
        if case .nothing = keeping { return false }
        return method == .get
    }
}
