import Billing
import Rules
import Testing
import Views
import Web

/// RFC 9457: what an app gets with each refusal.
struct APIProblemTests {
    @Test(
        arguments: [
            (.tooManyAttempts(retryAfterSeconds: 20), 429, ["retry_after_seconds": "20"]),
            (.codeTooSoon(retryAfterSeconds: 60), 429, ["retry_after_seconds": "60"]),
            (
                .passwordLength(found: 3, shortest: 4, longest: 10), 422,
                ["found": "3", "shortest": "4", "longest": "10"]
            ),
            (.wrongCode(triesLeft: 2), 422, ["tries_left": "2"]), (.wrongCredentials, 422, [:]),
            (.sessionEnded, 401, [:]), (.deviceUnknown, 404, [:]),
        ] as [(Refusal, Int, [String: String])])
    func `a refusal carries its numbers`(refusal: Refusal, status: Int, numbers: [String: String])
        throws
    {
        let problem = try #require(APIProblem(refusal))
        let json = try json(problem)
        #expect(json["status"] == .number(String(status)))
        #expect(json["type"] == .text("/api#\(refusal.code)"))
        for (name, number) in numbers { #expect(json[name] == .number(number), "\(name)") }
    }

    @Test func `a moment is told with the operator's offset`() throws {
        let until = try #require(Instant(rfc3339: "2026-11-25T09:00:00Z"))
        let json = try json(try #require(APIProblem(.simChanged(until: until))))
        #expect(json["until"] == .text("2026-11-25T12:00:00+03:00"))
    }

    @Test func `a moment from which on something is possible is never told too early`() throws {
        let ordered = try #require(Instant(rfc3339: "2026-11-25T09:00:00Z"))
        for (later, next) in [(0 as Int64, "00"), (1, "01"), (1_000_000, "01")] {
            let refusal = Refusal.reportTooEarly(
                ordered: ordered, next: Instant(microseconds: ordered.microseconds + later))
            let json = try json(try #require(APIProblem(refusal)))
            #expect(json["status"] == .number("422"))
            #expect(json["ordered_at"] == .text("2026-11-25T12:00:00+03:00"))
            #expect(json["next"] == .text("2026-11-25T12:00:\(next)+03:00"))
        }
    }

    @Test func `every member is described, and every described member is there`() throws {
        for type in ProblemType.allCases {
            let described = Set(type.members.map(\.name))
            let common: Set = ["type", "title", "status", "detail", "request_id"]
            #expect(described.isDisjoint(with: common), "\(type)")
        }
        let wait = try #require(APIProblem(.tooManyRequests(retryAfterSeconds: 1)))
        #expect(Set(wait.numbers.map(\.name)) == Set(wait.type.members.map(\.name)))
        let malformed = APIProblem.malformed("body", expected: "JSON")
        #expect(
            Set(malformed.numbers.map(\.name))
                == Set(ProblemType.malformedRequest.members.map(\.name)))
    }

    @Test(arguments: ProblemType.allCases)
    func `every problem speaks all languages`(type: ProblemType) throws {
        let texts = try Language.allCases.map { language in
            let bytes = APIProblem(type).json(
                language, try APIDescriptionTests.profile(), requestID: "1")
            return try #require(JSONValue(bytes))["title"]
        }
        #expect(Set(texts.map { "\($0)" }).count > 1, "\(texts)")
        #expect(!texts.contains(.text("")))
    }

    @Test(
        arguments: [
            ("be", .be), ("en-GB,ru;q=0.5", .en), ("de, be", .be), ("de", nil), ("", nil),
            (nil, nil),
        ] as [(String?, Language?)])
    func `the language is the first that is ours`(header: String?, language: Language?) {
        #expect(Language(accepted: header) == language)
    }

    private func json(_ problem: APIProblem) throws -> JSONValue {
        try #require(
            JSONValue(problem.json(.en, try APIDescriptionTests.profile(), requestID: "7")))
    }
}
