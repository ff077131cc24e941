import Channels
import Synchronization

/// Collects what a job says, for the case that it fails.
final class Words: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func add(_ message: JobMessage) {
        guard case .line(let line) = message else { return }
        lines.withLock { $0.append(line) }
    }
}
