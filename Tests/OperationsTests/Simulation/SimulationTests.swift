import Testing

struct SimulationTests {
    @Test(arguments: [1, 2, 20_280_229] as [UInt64])
    func `a year's figures are what a model of a few lines says`(seed: UInt64) async throws {
        let year = try await SimulatedYear(seed: seed)
        _ = try await year.run()
        #expect(year.acts > 1_000)
    }

    @Test func `the same seed makes the same year, another one another`() async throws {
        var traces: [String] = []
        for seed in [7, 7, 8] as [UInt64] {
            traces.append(try await SimulatedYear(seed: seed).run(days: 120))
        }
        #expect(traces[0] == traces[1])
        #expect(traces[0] != traces[2])
    }
}
