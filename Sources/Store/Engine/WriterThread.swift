import Foundation
import Synchronization

/// The thread of a connection that writes, with what waits for it, in its order.
final class WriterThread<Work: Sendable>: Sendable {
    private struct State {
        var waiting: [Work] = []
        var isClosing = false
    }

    /// More than this wait for the next turn.
    private let mostAtOnce: Int
    private let state = Mutex(State())
    /// Counts what was added and the closing; what has been taken with others is waked for in vain.
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(mostAtOnce: Int) { self.mostAtOnce = mostAtOnce }

    /// - Parameters:
    ///   - perform: does what waits, one turn after the other.
    ///   - end: runs after the last turn.
    func start(
        _ perform: @escaping @Sendable ([Work]) -> Void, end: @escaping @Sendable () -> Void
    ) {
        let thread = Thread { [self] in
            while let works = next() { perform(works) }
            end()
            ended.signal()
        }
        thread.name = "kabinet-writer"
        thread.stackSize = 4 << 20
        thread.start()
    }

    /// - Returns: false once it closes.
    func add(_ work: Work) -> Bool {
        let isTaken = state.withLock { state in
            guard !state.isClosing else { return false }
            state.waiting.append(work)
            return true
        }
        if isTaken { wake.signal() }
        return isTaken
    }

    var waitingCount: Int { state.withLock(\.waiting.count) }

    /// Finishes what was accepted. Only of a thread that was started.
    func close() {
        let wasClosing = state.withLock { state in
            defer { state.isClosing = true }
            return state.isClosing
        }
        guard !wasClosing else { return }
        wake.signal()
        ended.wait()
    }

    /// Nil when it closes and nothing waits any more.
    private func next() -> [Work]? {
        while true {
            wake.wait()
            let (works, isOver) = state.withLock { state in
                let works = Array(state.waiting.prefix(mostAtOnce))
                state.waiting.removeFirst(works.count)
                return (works, state.isClosing && works.isEmpty)
            }
            if !works.isEmpty { return works }
            if isOver { return nil }
        }
    }
}
