/// A small generator of random numbers (SplitMix64). Each stream belongs to one person, one topic
/// and one day, so that nobody's life depends on how many others there are.
struct TownDice: Sendable {
    enum Topic: UInt64 {
        case household = 1
        case person, circle, contract, day, trip, purse, debt
    }

    private var state: UInt64

    /// - Parameter moment: a day's number or a month's, where the topic has one.
    init(_ seed: UInt64, _ ordinal: Int, _ topic: Topic, _ moment: Int = 0) {
        state = seed
        for part in [UInt64(ordinal), topic.rawValue, UInt64(bitPattern: Int64(moment))] {
            state = Self.mixed(state &+ 0x9E37_79B9_7F4A_7C15) ^ part
        }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0..<count; 0 where the count is none.
    mutating func below(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    mutating func chance(perMille: Int) -> Bool { below(1_000) < perMille }

    /// How often something that is expected so often in a thousand tries happens in one.
    mutating func times(perMille: Int) -> Int {
        (0..<3).reduce(0) { times, _ in
            let third = perMille / 3
            return times + third / 1_000 + (chance(perMille: third % 1_000) ? 1 : 0)
        }
    }

    /// The list has at least one element.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// A place in the list of weights, of which one at least is above 0.
    mutating func place(_ weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            if left < weight { return place }
            left -= weight
        }
        return 0
    }

    mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(below(10)) }.joined()
    }
}
