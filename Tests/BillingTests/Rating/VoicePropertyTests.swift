import Billing
import Seeded
import Testing

/// Random calls against a reference that counts second by second.
struct VoicePropertyTests {
    struct Call {
        let seconds: Int64
        let unit: Int64
        let price: VoicePrice
        let bundles: [BundleState]

        init(_ random: inout SplitMix64) {
            seconds = Int64.random(in: 0...2_000, using: &random)
            unit = [1, 60, 6, 30].randomElement(using: &random) ?? 60
            let minutes = Set((0..<3).map { _ in Int64.random(in: 2...30, using: &random) })
            let steps = ([1] + minutes.sorted()).map { minute in
                let units = Int64.random(in: 0...2_000, using: &random)
                return VoicePrice.Step(fromMinute: minute, price: Money(units: units))
            }
            price = VoicePrice(steps: steps) ?? .units(0)
            bundles = (0..<Int.random(in: 0...4, using: &random)).map { index in
                let classes = ["onnet", "mobile", "mobile.a1", "all", "favourite"].shuffled(
                    using: &random)
                let left = Int64.random(in: -5...900, using: &random)
                return bundle("b\(index)", [classes[0]], left: left)
            }
        }

        func rated(_ duration: Int64) throws -> RatedUse {
            try UsageRating.voice(
                seconds: duration,
                terms("mobile.a1", tariff(voice: ["mobile": price], unit: unit), bundles))
        }

        /// Seconds billed, seconds bundled and the charge, one second after another.
        func naive() -> (billed: Int64, bundled: Int64, charge: Int64) {
            var left = bundles.filter { !Set($0.bundle.classes).isDisjoint(with: covering) }
                .map { max(0, $0.remaining ?? .max) }
            var (billed, bundled, sixtieths) = (Int64(0), Int64(0), Int64(0))
            while billed < seconds || billed % unit != 0 {
                if let index = left.firstIndex(where: { $0 > 0 }) {
                    left[index] -= 1
                    bundled += 1
                } else {
                    let minute = billed / 60 + 1
                    sixtieths += price.steps.last { $0.fromMinute <= minute }?.price.units ?? 0
                }
                billed += 1
            }
            return (billed, bundled, sixtieths / 60 + (sixtieths % 60 > 0 ? 1 : 0))
        }

        private var covering: Set<String> { ["mobile", "mobile.a1", "all"] }
    }

    @Test(arguments: seeds)
    func `any call costs what counting its seconds gives`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let call = Call(&random)
            let use = try call.rated(call.seconds)
            let naive = call.naive()
            #expect(use.charge.units == naive.charge, "\(call)")
            #expect(use.bundledSeconds == naive.bundled, "\(call)")
            #expect(use.taken.reduce(0) { $0 + $1.amount } == use.bundledSeconds)
            #expect(use.taken.allSatisfy { $0.amount > 0 })
            #expect(naive.billed - naive.bundled >= 0)
        }
    }

    @Test(arguments: seeds)
    func `a longer call never costs less`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let call = Call(&random)
            var before = try call.rated(0)
            for duration in stride(from: Int64(1), through: 300, by: 7) {
                let use = try call.rated(duration)
                #expect(before.charge <= use.charge, "\(call) at \(duration) s")
                #expect(before.bundledSeconds <= use.bundledSeconds, "\(call) at \(duration) s")
                before = use
            }
        }
    }

    @Test(arguments: seeds)
    func `any number that fits in memory is rated or refused`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let edges: [Int64] = [.min, -1, 0, 1, 59, 60, 61, .max - 1, .max]
            let picked = (0..<4).map { _ in edges.randomElement(using: &random) ?? 0 }
            let use = try? UsageRating.voice(
                seconds: picked[0],
                terms(
                    "onnet", isFavourite: true,
                    tariff(voice: ["all": .units(picked[1])], unit: picked[2]),
                    [bundle("x", ["favourite"], left: picked[3])]))
            #expect((use?.bundledSeconds ?? 0) >= 0)
        }
    }
}
