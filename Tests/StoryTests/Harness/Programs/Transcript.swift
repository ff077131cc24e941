import Foundation
import Synchronization

/// What a program wrote so far to one of its pipes; a thread of its own drains the pipe.
final class Transcript: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isFinished = false
    }

    private let state = Mutex(State())

    /// Takes over the descriptor and closes it at the end.
    init(draining descriptor: Int32) {
        Thread.detachNewThread { [self] in drain(descriptor) }
    }

    var bytes: [UInt8] { state.withLock(\.bytes) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Waits until the other end is closed, by the program and by all that it left behind.
    func finish(seconds: Double) {
        let deadline = Date().addingTimeInterval(seconds)
        while !state.withLock(\.isFinished), Date() < deadline { usleep(2_000) }
    }

    /// The first thing that `find` sees in the text, or nil when the time is over.
    func wait<Found>(seconds: Double, for find: (String) -> Found?) -> Found? {
        let deadline = Date().addingTimeInterval(seconds)
        while true {
            let isLast = state.withLock(\.isFinished) || Date() >= deadline
            if let found = find(text) { return found }
            if isLast { return nil }
            usleep(5_000)
        }
    }

    private func drain(_ descriptor: Int32) {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            state.withLock { $0.bytes += chunk[..<count] }
        }
        close(descriptor)
        state.withLock { $0.isFinished = true }
    }
}
