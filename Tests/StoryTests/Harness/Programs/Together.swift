import Foundation
import Synchronization

/// Things that happen at the same time, each on a thread of its own.
enum Together {
    /// The results in the order of the turns.
    static func run<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Results<Result>()
        let group = DispatchGroup()
        for turn in 0..<count {
            group.enter()
            Thread.detachNewThread {
                results.add(body(turn), turn)
                group.leave()
            }
        }
        group.wait()
        return results.inOrder
    }

    private final class Results<Result: Sendable>: Sendable {
        private let results = Mutex<[Int: Result]>([:])

        func add(_ result: Result, _ turn: Int) { results.withLock { $0[turn] = result } }

        var inOrder: [Result] {
            results.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
