import Billing
import Rules
import Store
import Testing

struct HistoryTests {
    private static let later = Cast.start.adding(seconds: 3_600)

    @Test func `favourite numbers keep when they came and went`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let numbers = try ["375295000001", "375295000002", "375295000003"].map(Cast.number)
        try await fresh.database.write { transaction throws in
            try transaction.setFavourites([numbers[1], numbers[0]], of: Cast.anna, at: Cast.start)
            try transaction.setFavourites([numbers[1], numbers[2]], of: Cast.anna, at: Self.later)
            try transaction.setFavourites([numbers[1], numbers[2]], of: Cast.anna, at: Cast.now)
        }
        #expect(
            try fresh.database.read { try $0.favourites(of: Cast.anna) } == [
                FavouriteSince(
                    number: "375295000001", addedAt: Cast.start, removedAt: Self.later),
                FavouriteSince(number: "375295000002", addedAt: Cast.start, removedAt: nil),
                FavouriteSince(number: "375295000003", addedAt: Self.later, removedAt: nil),
            ])
    }

    @Test func `a favourite that returns has a second time`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let number = try Cast.number("375295000001")
        try await fresh.database.write { transaction throws in
            try transaction.setFavourites([number], of: Cast.anna, at: Cast.start)
            try transaction.setFavourites([], of: Cast.anna, at: Self.later)
            try transaction.setFavourites([number], of: Cast.anna, at: Cast.now)
        }
        let found = try fresh.database.read { try $0.favourites(of: Cast.anna) }
        #expect(found.map(\.addedAt) == [Cast.start, Cast.now])
        #expect(found.map(\.removedAt) == [Self.later, nil])
    }

    @Test func `services come and go`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        try await fresh.database.write { transaction throws in
            try transaction.setServices(["clip", "mms"], of: Cast.anna, at: Cast.start)
            try transaction.setServices(["mms", "roaming"], of: Cast.anna, at: Self.later)
        }
        let rows = try fresh.database.read {
            try $0.all(
                "SELECT service, removed_at FROM subscription_services ORDER BY added_at, service"
            ) { ($0.text(0), $0.optionalInstant(1)) }
        }
        #expect(rows.map(\.0) == ["clip", "mms", "roaming"])
        #expect(rows.map(\.1) == [Self.later, nil, nil])
    }

    @Test func `tariffs are in order of time, and one instant has one`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        try await fresh.database.write { transaction throws in
            try transaction.setTariff("absolute", of: Cast.anna, from: Cast.now)
            try transaction.setTariff("super", of: Cast.anna, from: Self.later)
            try transaction.setTariff("easy", of: Cast.anna, from: Self.later)
        }
        let rows = try fresh.database.read {
            try $0.all(
                "SELECT in_force_from, tariff FROM subscription_tariffs ORDER BY in_force_from"
            ) { TariffSince(from: $0.instant(0), tariff: $0.text(1)) }
        }
        #expect(
            rows == [
                TariffSince(from: Cast.start, tariff: "super-8"),
                TariffSince(from: Self.later, tariff: "easy"),
                TariffSince(from: Cast.now, tariff: "absolute"),
            ])
    }

    @Test func `a block lasts until it is ended, and may come again at once`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        try await fresh.database.write { transaction throws in
            try transaction.setBlock(false, of: Cast.anna, at: Cast.start)
            try transaction.setBlock(true, of: Cast.anna, at: Cast.start)
            try transaction.setBlock(true, of: Cast.anna, at: Self.later)
            try transaction.setBlock(false, of: Cast.anna, at: Self.later)
            try transaction.setBlock(true, of: Cast.anna, at: Self.later)
            try transaction.setBlock(false, of: Cast.anna, at: Cast.now)
            try transaction.setBlock(true, of: Cast.anna, at: Cast.now)
        }
        let rows = try fresh.database.read {
            try $0.all(
                "SELECT blocked_from, blocked_until FROM subscription_blocks ORDER BY blocked_from"
            ) { BlockSince(from: $0.instant(0), until: $0.optionalInstant(1)) }
        }
        #expect(
            rows == [
                BlockSince(from: Cast.start, until: Self.later),
                BlockSince(from: Self.later, until: Cast.now),
                BlockSince(from: Cast.now, until: nil),
            ])
    }
}
