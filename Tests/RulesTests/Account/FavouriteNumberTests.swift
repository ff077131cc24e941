import Billing
import Rules
import Testing

/// «Любимый номер»: the tariff `minutes` has two of them, one from 15 June on.
struct FavouriteNumberTests {
    private static let minute = Money(units: 10)

    @Test func `the first two additions are favourites, a third is not`() throws {
        let numbers = [Call.toA1, "375295000001", Call.onnet]
        let favourites = try numbers.map { try favourite($0, "2026-02-01T00:00:00Z") }
        #expect(try charge(Call.onnet, [favourites[2]]) == Self.minute)
        #expect(try charge(Call.onnet, favourites) != Self.minute)
        #expect(try charge(Call.toA1, favourites) == Self.minute)
    }

    @Test func `a removed one makes room for the next`() throws {
        let favourites = [
            try favourite(
                "375295000001", "2026-02-01T00:00:00Z", removed: "2026-04-20T07:00:00Z"),
            try favourite(Call.toA1, "2026-02-02T00:00:00Z"),
            try favourite(Call.onnet, "2026-02-03T00:00:00Z"),
        ]
        #expect(try charge(Call.onnet, favourites, "2026-04-20T07:00:00Z") == Self.minute)
        #expect(try charge(Call.onnet, favourites, "2026-04-20T06:59:59Z") != Self.minute)
    }

    @Test func `a favourite counts from its addition until its removal`() throws {
        let one = [
            try favourite(Call.onnet, "2026-04-01T10:00:00Z", removed: "2026-04-02T10:00:00Z")
        ]
        #expect(try charge(Call.onnet, one, "2026-04-01T09:59:59Z") != Self.minute)
        #expect(try charge(Call.onnet, one, "2026-04-01T10:00:00Z") == Self.minute)
        #expect(try charge(Call.onnet, one, "2026-04-02T09:59:59Z") == Self.minute)
        #expect(try charge(Call.onnet, one, "2026-04-02T10:00:00Z") != Self.minute)
    }

    @Test func `the limit is the tariff's of the call's day`() throws {
        let favourites = [
            try favourite("375295000001", "2026-02-01T00:00:00Z"),
            try favourite(Call.onnet, "2026-02-02T00:00:00Z"),
        ]
        #expect(try charge(Call.onnet, favourites, "2026-06-14T20:59:59Z") == Self.minute)
        #expect(try charge(Call.onnet, favourites, "2026-06-14T21:00:00Z") != Self.minute)
    }

    @Test func `a tariff without favourites has none`() throws {
        var call = Call(seconds: 60, history: [("2026-01-10T00:00:00Z", "plain")])
        call.favourites = [try favourite(Call.onnet, "2026-02-01T00:00:00Z")]
        #expect(try call.charged().use.charge == Money(units: 200))
    }

    private func favourite(_ number: String, _ added: String, removed: String? = nil) throws
        -> FavouriteSince
    {
        FavouriteSince(
            number: number, addedAt: try Sample.instant(added),
            removedAt: try removed.map(Sample.instant))
    }

    /// One minute beyond the bundle; nil where it has no price.
    private func charge(
        _ other: String, _ favourites: [FavouriteSince], _ start: String = "2026-04-20T10:00:00Z"
    ) throws -> Money? {
        var call = Call(other: other, start: start, seconds: 60, used: ["onnet": .max])
        call.favourites = favourites
        guard case .charged(let charged) = try call.decide() else { return nil }
        return charged.use.charge
    }
}
