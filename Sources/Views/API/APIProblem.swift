import Billing
import Rules

/// A "no" of the JSON API on its way to the client: which, and its numbers.
package struct APIProblem: Error, Sendable {
    package enum Number: Sendable {
        case text(String)
        case integer(Int64)
        case moment(Instant)
    }

    package let type: ProblemType
    package let numbers: [(name: String, value: Number)]
    /// Says it in a sentence; nil for what no rule refused.
    let refusal: Refusal?

    package init(_ type: ProblemType, _ numbers: [(name: String, value: Number)] = []) {
        self.type = type
        self.numbers = numbers
        refusal = nil
    }

    /// Nil for a refusal that no call of the API can meet.
    package init?(_ refusal: Refusal) {
        guard let type = ProblemType(rawValue: refusal.code) else { return nil }
        self.type = type
        self.refusal = refusal
        numbers = refusal.numbers
    }

    package static func malformed(_ place: String, expected: String) -> APIProblem {
        APIProblem(
            .malformedRequest, [("where", .text(place)), ("expected", .text(expected))])
    }

    package static let unavailable = APIProblem(
        .unavailable, [("retry_after_seconds", .integer(2))])

    /// Said before anything is looked up, so in one language.
    package static func busy(requestID: String) -> [UInt8] {
        let words = ProblemTexts.words(of: .unavailable)
        var json = JSONWriter()
        json.object { json in
            json.member("type", ProblemType.unavailable.reference)
            json.member("title", words.title.en)
            json.member("status", 503)
            json.member("detail", words.detail.en)
            json.member("request_id", requestID)
            json.member("retry_after_seconds", 1)
        }
        return json.bytes
    }

    /// For `Retry-After`.
    package var waitSeconds: Int64? {
        guard let wait = numbers.first(where: { $0.name == "retry_after_seconds" }),
            case .integer(let seconds) = wait.value
        else { return nil }
        return seconds
    }

    /// RFC 9457.
    package func json(
        _ language: Language, _ profile: OperatorProfile, requestID: String
    ) -> [UInt8] {
        let words = ProblemTexts.words(of: type)
        let detail = refusal.map {
            RefusalText.sentence($0, language, zone: profile.zone, sign: profile.currencySign)
        }
        var json = JSONWriter()
        json.object { json in
            json.member("type", type.reference)
            json.member("title", words.title[language])
            json.member("status", Int64(type.status))
            json.member("detail", detail ?? words.detail[language])
            json.member("request_id", requestID)
            for number in numbers {
                switch number.value {
                case .text(let text): json.member(number.name, text)
                case .integer(let value): json.member(number.name, value)
                case .moment(let moment):
                    json.member(number.name, profile.zone.rfc3339(moment))
                }
            }
        }
        return json.bytes
    }
}

extension Refusal {
    /// As members of the problem; their names are in `ProblemType.members`.
    fileprivate var numbers: [(name: String, value: APIProblem.Number)] {
        switch self {
        case .tooManyAttempts(let seconds), .tooManyRequests(let seconds),
            .codeTooSoon(let seconds):
            [("retry_after_seconds", .integer(seconds))]
        case .passwordLength(let found, let shortest, let longest):
            [
                ("found", .integer(Int64(found))), ("shortest", .integer(Int64(shortest))),
                ("longest", .integer(Int64(longest))),
            ]
        case .wrongCode(let tries): [("tries_left", .integer(tries))]
        case .simChanged(let until): [("until", .moment(until))]
        case .reportTooEarly(let ordered, let next):
            [("ordered_at", .moment(ordered)), ("next", .moment(next.upToWhole(seconds: 1)))]
        case .capTooSmall(let found, let smallest):
            [("found", .text(found.decimal)), ("smallest", .text(smallest.decimal))]
        case .capTooLarge(let found, let largest):
            [("found", .text(found.decimal)), ("largest", .text(largest.decimal))]
        default: []
        }
    }
}
