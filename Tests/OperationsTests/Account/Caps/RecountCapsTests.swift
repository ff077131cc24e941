import Billing
import Operations
import Rules
import Store
import Testing

/// A month rated anew counts its caps again, and weighs the balance.
struct RecountCapsTests {
    @Test func `a cheaper month lifts what the dearer one stopped`() async throws {
        let anna = try await CappedOperator(FeedLine(opening: 450))
        try await anna.set(.total, 500)
        try await anna.load([anna.record("a", minutes: 5)])
        #expect(Set(try anna.bars()) == ["outgoing no-money", "outgoing own-cap"])
        try await rerate(anna, minute: 80)
        #expect(try anna.bars().isEmpty)
        #expect(try anna.commands().map { $0.prefix(4) } == ["bar ", "lift"])
        #expect(try anna.shown().lines.first?.spent == Money(units: 400))
        #expect(try anna.open.damage() == nil)
    }

    @Test func `a dearer month stops, and names no record`() async throws {
        let anna = try await CappedOperator()
        try await anna.set(.total, 600)
        try await anna.load([anna.record("a", minutes: 5)])
        try await rerate(anna, minute: 120)
        #expect(try anna.bars() == ["outgoing own-cap"])
        #expect(try anna.shown().bars.first?.recordEnd == nil)
        #expect(anna.open.stops.seconds.isEmpty)
        #expect(try anna.open.damage() == nil)
    }

    @Test func `a month that is over is counted again and stops nothing`() async throws {
        let anna = try await CappedOperator()
        try await anna.set(.total, 600)
        try await anna.load([anna.record("a", minutes: 5)])
        anna.open.wait(days: 9)
        try await rerate(anna, minute: 120)
        #expect(try anna.bars().isEmpty)
        let caps = try anna.door.database.read { try $0.ownCaps(of: [anna.subscription]) }
        #expect(caps.map(\.spent) == [Money(units: 600)])
        #expect(try anna.open.damage() == nil)
    }

    /// November, by a catalogue whose minute costs so much.
    private func rerate(_ anna: CappedOperator, minute: Int64) async throws {
        let door = Door(
            database: anna.door.database,
            catalogue: CatalogueShelf(
                try CappedOperator.catalogue(fee: .zero, minute: minute)),
            effects: anna.door.effects, work: anna.door.work)
        let rerated = try await door.rerate(
            try #require(Month("2026-11")), number: nil, after: 0, run: door.newRerating(),
            isPreview: false, by: anna.open.caller)
        #expect(rerated.changes.count == 1)
    }
}
