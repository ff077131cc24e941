/// One call of the JSON API as it is described: the router's entry, the checks of what arrives, the
/// OpenAPI document and the page for people all come from this value.
package struct APIOperation: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    package enum Access: Sendable {
        case open
        /// `Authorization: Bearer` with the access token of a device.
        case token
    }

    /// What caches may do with the answer.
    package enum Keeping: Sendable {
        /// `no-store`: acts, tokens and codes.
        case nothing
        /// The app's own cache, asked again each time by its ETag.
        case own
        /// Everybody's, for so long.
        case shared(seconds: Int)
    }

    /// Where every path begins.
    package static let root = "/api/v1"

    /// `showHome`: unique, a verb and its object.
    package let id: String
    package let method: Method
    /// Below the root: `/devices/{id}`.
    package let path: String
    package let summary: Sentence
    /// In English, for developers.
    package let about: String
    package let access: Access
    package let takesKey: Bool
    package let parameters: [APIParameter]
    /// Members of the body; nil when there is none.
    package let body: [JSONMember]?
    package let answer: APISuccess
    package let keeping: Keeping
    /// Beside those that every call knows.
    package let refusals: [ProblemType]

    package init(
        _ id: String, _ method: Method, _ path: String, _ summary: Sentence, about: String,
        access: Access = .token, takesKey: Bool = false, parameters: [APIParameter] = [],
        body: [JSONMember]? = nil, answer: APISuccess, keeping: Keeping = .nothing,
        refusals: [ProblemType] = []
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.summary = summary
        self.about = about
        self.access = access
        self.takesKey = takesKey
        self.parameters = parameters + (takesKey ? [.idempotencyKey] : [])
        self.body = body
        self.answer = answer
        self.keeping = keeping
        self.refusals = refusals
    }

    /// Every problem that it may answer with, without repetitions, by status.
    package var problems: [ProblemType] {
        var all: Set<ProblemType> = [.malformedRequest, .tooManyRequests, .fault, .unavailable]
        all.formUnion(refusals)
        if access == .token { all.insert(.tokenRequired) }
        if body != nil { all.formUnion([.bodyTooLarge, .jsonExpected]) }
        if takesKey { all.insert(.keyUsedDifferently) }
        return all.sorted { ($0.status, $0.rawValue) < ($1.status, $1.rawValue) }
    }

    package var wholePath: String { Self.root + path }
}

/// The answer when all went well.
package struct APISuccess: Sendable {
    package let status: Int
    package let about: String
    /// Nil: no body.
    package let schema: JSONSchema?
    package let hasLocation: Bool
    /// Whether a `Link` to the next page may come with it.
    package let hasNext: Bool

    package init(
        _ status: Int, _ about: String, _ schema: JSONSchema? = nil, hasLocation: Bool = false,
        hasNext: Bool = false
    ) {
        self.status = status
        self.about = about
        self.schema = schema
        self.hasLocation = hasLocation
        self.hasNext = hasNext
    }
}

/// A value beside the body.
package struct APIParameter: Sendable {
    package enum Place: String, Sendable { case path, query, header }

    package let place: Place
    package let name: String
    package let shape: TextShape
    package let about: String

    package init(_ place: Place, _ name: String, _ shape: TextShape, _ about: String) {
        self.place = place
        self.name = name
        self.shape = shape
        self.about = about
    }

    package static let keyName = "Idempotency-Key"

    static let idempotencyKey = APIParameter(
        .header, keyName, TextShape(.visible, 1...64, example: "7d0c1a2e-9f6b-4c1d"),
        "A name that the app gives this act. Sent again with the same key and the same request, "
            + "it is not done again: the first answer is repeated.")
}
