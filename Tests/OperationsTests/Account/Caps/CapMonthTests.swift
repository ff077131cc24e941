import Billing
import Operations
import Rules
import Store
import Testing

/// Own caps are of a calendar month: what they stop goes on at 00:00 of the 1st.
struct CapMonthTests {
    private static let daysToDecember: Int64 = 9

    @Test func `the month's end lifts, in the night or when somebody comes first`() async throws {
        for isNight in [true, false] {
            let anna = try await CappedOperator()
            try await anna.set(.total, 500)
            try await anna.load([anna.record("a", minutes: 5)])
            // 30 November, 23:59:59.
            anna.open.wait(days: Self.daysToDecember - 1, seconds: 43_199)
            try await turn(anna, isNight)
            #expect(try anna.bars() == ["outgoing own-cap"])
            anna.open.wait(seconds: 1)
            try await turn(anna, isNight)
            #expect(try anna.bars().isEmpty)
            #expect(try anna.commands() == ["bar outgoing own-cap", "lift outgoing own-cap"])
            let line = try #require(try anna.shown().lines.first)
            #expect(line.cap == Money(units: 500) && line.spent == .zero)
            #expect(try anna.open.damage() == nil)
        }
    }

    @Test func `a new month counts from nothing and stops again`() async throws {
        let anna = try await CappedOperator()
        try await anna.set(.total, 500)
        try await anna.load([anna.record("a", minutes: 5)])
        anna.open.wait(days: Self.daysToDecember, seconds: 3_600)
        try await anna.load([anna.record("b", minutes: 4, ago: 600)])
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("c", minutes: 1, ago: 300)])
        #expect(try anna.bars() == ["outgoing own-cap"])
        #expect(
            try anna.commands()
                == ["bar", "lift", "bar"].map { "\($0) outgoing own-cap" })
        #expect(try anna.open.damage() == nil)
    }

    @Test func `a record of the month before that comes late stops nothing`() async throws {
        let anna = try await CappedOperator()
        try await anna.set(.total, 500)
        anna.open.wait(days: Self.daysToDecember, seconds: 3_600)
        try await anna.load([anna.record("late", minutes: 9, ago: 86_400)])
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("now", minutes: 1, ago: 60)])
        try await anna.load([anna.record("later", minutes: 9, ago: 86_400)])
        #expect(try anna.bars().isEmpty)
        #expect(try anna.shown().lines.first?.spent == Money(units: 100))
        #expect(try anna.open.damage() == nil)
    }

    @Test func `a cap set on the 1st before the night's turn does not keep the old stop`()
        async throws
    {
        let anna = try await CappedOperator()
        try await anna.set(.total, 500)
        try await anna.load([anna.record("a", minutes: 5)])
        anna.open.wait(days: Self.daysToDecember)
        try await anna.set(.total, 300)
        #expect(try anna.bars().isEmpty)
    }

    private func turn(_ anna: CappedOperator, _ isNight: Bool) async throws {
        if isNight {
            while try await anna.door.turnNextAccounts() == .more {}
        } else {
            try await anna.pay(1_000, "\(anna.open.now.microseconds)")
        }
    }
}
