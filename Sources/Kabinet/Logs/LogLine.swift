import Billing
import Foundation
import Logging

/// One event of the log.
struct LogLine: Encodable {
    /// Under which the HTTP library keeps the id of a request.
    static let requestKey = "hb.request.id"

    /// RFC 3339 in UTC with milliseconds.
    let ts: String
    let level: String
    let label: String
    let message: String
    /// The id of the request, also in the answer's `X-Request-Id`.
    let request: String?
    let metadata: [String: LogValue]

    static func instant(_ now: Instant) -> String {
        let whole = Zone.utc.rfc3339(now).prefix(19)
        let thousandths = String(now.microseconds / 1_000 % 1_000 + 1_000).dropFirst()
        return "\(whole).\(thousandths)Z"
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and numbers always encode; were it not so, the words are better than nothing.
        guard let bytes = try? encoder.encode(self) else { return text }
        return String(decoding: bytes, as: UTF8.self)
    }

    var text: String {
        let details = metadata.sorted { $0.key < $1.key }.map { "\($0)=\($1.text)" }
        let id = request.map { ["request=\($0)"] } ?? []
        let words = [ts, level, "\(label):", message] + id + details
        return words.joined(separator: " ").replacing("\n", with: " ")
    }
}

/// A detail of an event: numbers stay numbers in JSON.
enum LogValue: Encodable {
    case number(Double)
    case whole(Int)
    case words(String)

    init(_ value: Logger.MetadataValue) {
        switch value {
        case .stringConvertible(let number as Int): self = .whole(number)
        case .stringConvertible(let number as Double): self = .number(number)
        default: self = .words(MaskedNumbers.mask("\(value)"))
        }
    }

    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .whole(let number): "\(number)"
        case .words(let words): words
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .whole(let number): try container.encode(number)
        case .words(let words): try container.encode(words)
        }
    }
}
