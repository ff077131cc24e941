import Channels
import Rules
import Seeded
import Testing

@Suite struct FeedGarbageTests {
    @Test func `random values never trap`() throws {
        var random = SplitMix64(seed: 42)
        var taken = 0
        for _ in 0..<3_000 {
            let alphabet = "0123456789-:;.@TZF+ ab"
            let changes = FeedRows.anna.compactMap { name, _ in
                Int.random(in: 0..<8, using: &random) == 0
                    ? (name, random.text(of: alphabet, longest: 30)) : nil
            }
            do {
                _ = try FeedRows.parse(changes)
                taken += 1
            } catch {
                #expect(error.found.unicodeScalars.count <= FeedMistake.longestFound)
            }
        }
        #expect(taken > 0 && taken < 3_000)
    }

    @Test func `random headers never trap`() {
        var random = SplitMix64(seed: 43)
        let names = SubscriberColumn.allCases.map(\.name)
        for _ in 0..<1_000 {
            let header = (0..<Int.random(in: 0...64, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? names.randomElement(using: &random) ?? "" : random.text(of: "a_", longest: 9)
            }
            #expect(throws: FeedMistake.self) { try SubscriberColumns(header: header) }
        }
    }

    @Test func `random portability rows never trap`() {
        var random = SplitMix64(seed: 44)
        for _ in 0..<1_000 {
            let fields = (0..<3).map { _ in random.text(of: "0123456789a1T:Z-", longest: 30) }
            #expect(throws: FeedMistake.self) {
                try PortabilityRow.parse(fields, catalogue: FeedRows.checks)
            }
        }
    }
}
