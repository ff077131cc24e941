import Foundation
import Synchronization

/// Processes and folders that must not outlive the tests, however the tests end.
enum Leftovers {
    private struct State {
        var processes: Set<pid_t> = []
        var folders: Set<String> = []
        var ends: [@Sendable () -> Void] = []
        var isWatched = false
    }

    private static let state = Mutex(State())

    static func add(process: pid_t) { change { $0.processes.insert(process) } }

    static func remove(process: pid_t) { change { $0.processes.remove(process) } }

    static func add(folder: String) { change { $0.folders.insert(folder) } }

    static func remove(folder: String) { change { $0.folders.remove(folder) } }

    /// Done before the processes are ended: what asks others to end theirs.
    static func add(_ end: @escaping @Sendable () -> Void) { change { $0.ends.append(end) } }

    private static func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            if !state.isWatched { atexit { Leftovers.clear() } }
            state.isWatched = true
            body(&state)
        }
    }

    private static func clear() {
        state.withLock(\.ends).forEach { $0() }
        let left = state.withLock { $0 }
        left.processes.forEach { kill(-$0, SIGKILL) }
        for folder in left.folders {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }
}
