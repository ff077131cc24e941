import Billing
import Testing

@Suite struct VersionsTests {
    private struct Thing: DatedOffer {
        let id: String
        let validFrom: LocalDate
    }

    private let things: [Thing]

    init() throws {
        things = try [("a", "2020-01-01"), ("a", "2020-03-01"), ("b", "2020-02-01")].map {
            Thing(id: $0, validFrom: try #require(LocalDate($1)))
        }
    }

    @Test(arguments: [
        ("2019-12-31", nil), ("2020-01-01", "2020-01-01"), ("2020-02-29", "2020-01-01"),
        ("2020-03-01", "2020-03-01"), ("2026-11-22", "2020-03-01"),
    ])
    func `a version holds from its first day until the day before the next`(
        day: String, from: String?
    ) throws {
        let date = try #require(LocalDate(day))
        #expect(things.version("a", on: date)?.validFrom.text == from)
        let terms = Versions(
            things.reversed().filter { $0.id == "a" }
                .map { Versions.Version(from: $0.validFrom, terms: $0.validFrom.text) })
        #expect(terms.on(date) == from)
    }

    @Test(arguments: [
        ("2019-12-31", []), ("2020-01-31", ["a@2020-01-01"]),
        ("2020-02-01", ["a@2020-01-01", "b@2020-02-01"]),
        ("2020-03-01", ["a@2020-03-01", "b@2020-02-01"]),
    ])
    func `a day has one version of everything that has begun`(
        day: String, expected: [String]
    ) throws {
        let date = try #require(LocalDate(day))
        #expect(things.versions(on: date).map { "\($0.id)@\($0.validFrom.text)" } == expected)
    }
}
