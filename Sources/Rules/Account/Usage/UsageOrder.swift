import Billing

/// The order in which a load rates its records: those of an account lie together and those of a
/// subscription go by (start, id) (charging rules §1), so that what an act reads and writes of
/// somebody is read and written once.
package struct UsageOrder {
    private struct Turn {
        let account: Int64
        let subscription: Int64
        let start: Instant
        let place: Int
    }

    /// Places among the arrivals.
    package let places: [Int]
    /// How many of them a subscription's records and those before it are.
    private let ends: [Int]

    /// - Parameter holders: of the numbers of the arrivals; who has none comes first.
    package init(of arrivals: [UsageArrival], holders: [PhoneNumber: [NumberHeld]]) {
        let turns = arrivals.enumerated().map { place, arrival in
            let start = arrival.record.start
            let held = holders[arrival.record.subscriber]?.holder(at: start)
            return Turn(
                account: held?.account ?? 0, subscription: held?.subscription ?? 0, start: start,
                place: place)
        }
        let sorted = turns.sorted { left, right in
            let (a, b) = (
                (left.account, left.subscription, left.start),
                (right.account, right.subscription, right.start)
            )
            if a != b { return a < b }
            let ids = (arrivals[left.place].record.id, arrivals[right.place].record.id)
            return ids.0.utf8.lexicographicallyPrecedes(ids.1.utf8)
        }
        places = sorted.map(\.place)
        ends =
            sorted.indices.dropFirst().filter {
                sorted[$0].subscription != sorted[$0 - 1].subscription
            } + [sorted.count]
    }

    /// Consecutive parts of so many places or more, each with all records of its subscriptions.
    package func parts(of size: Int) -> [ArraySlice<Int>] {
        var parts: [ArraySlice<Int>] = []
        var begin = 0
        for end in ends where end - begin >= size || end == places.count && end > begin {
            parts.append(places[begin..<end])
            begin = end
        }
        return parts
    }
}
