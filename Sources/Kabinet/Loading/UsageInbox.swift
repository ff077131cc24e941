import Channels
import Foundation
import Synchronization
import UnixSignals

/// A folder into which the network puts files of records. A file is taken when it has been left
/// alone for a while, and is moved away only when its load has ended: one that is cut off is
/// loaded again, which changes nothing twice.
struct UsageInbox: Sendable {
    typealias Loading = @Sendable (_ path: String, _ rejects: String) async throws -> JobEnd

    /// Files on their way have such names; what they are called in the end has not.
    private static let unfinished = [".tmp", ".part", ".filepart"]
    private static let nap = Duration.milliseconds(200)
    /// After what is not the file's fault.
    private static let pause = Duration.seconds(5)

    private let folder: URL
    /// How long nobody has written to a file that is whole.
    private let patience: Duration
    private let load: Loading
    private let stop = Stop()

    init(folder: String, patience: Duration, _ load: @escaping Loading) {
        self.folder = URL(fileURLWithPath: folder)
        self.patience = patience
        self.load = load
    }

    /// Until SIGTERM or SIGINT; the file in hand is loaded to its end.
    func watch() async throws {
        for name in ["done", "failed", "rejects"] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let waiting = Task { [stop] in
            for await _ in signals {
                stop.isAsked.store(true, ordering: .relaxed)
                return
            }
        }
        defer { waiting.cancel() }
        say("Watching \(folder.path).")
        while !hasStopped {
            let isIdle = try await takeAll()
            try await sleep(isIdle ? Self.nap : Self.pause)
        }
    }

    /// Those that are whole now, by name.
    /// - Returns: false if one has to wait for something else than itself.
    private func takeAll() async throws -> Bool {
        for name in try whole() where !hasStopped {
            let path = folder.appendingPathComponent(name).path
            let rejects = free("\(name).rejects.csv", in: "rejects").path
            say("\(name):")
            let end: JobEnd
            do {
                end = try await load(path, rejects)
            } catch {
                say("\(error)")
                end = .faulted
            }
            switch end {
            case .done, .someRejected: try move(name, to: "done")
            case .failed: try move(name, to: "failed")
            case .faulted:
                say("\(name) stays; it is tried again.")
                return false
            }
        }
        return true
    }

    private var hasStopped: Bool { stop.isAsked.load(ordering: .relaxed) }

    private func sleep(_ duration: Duration) async throws {
        let clock = ContinuousClock()
        let end = clock.now + duration
        while clock.now < end, !hasStopped { try await clock.sleep(for: Self.nap) }
    }

    private func whole() throws -> [String] {
        let keys: Set<URLResourceKey> = [.isRegularFileKey, .contentModificationDateKey]
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)
        let last = Date(timeIntervalSinceNow: -Double(patience.components.seconds))
        return files.filter { file in
            guard let known = try? file.resourceValues(forKeys: keys) else { return false }
            let isNamed = !Self.unfinished.contains { file.lastPathComponent.hasSuffix($0) }
            let changed = known.contentModificationDate ?? .distantFuture
            return isNamed && known.isRegularFile == true && changed <= last
        }.map(\.lastPathComponent).sorted()
    }

    private func move(_ name: String, to place: String) throws {
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent(name), to: free(name, in: place))
    }

    /// What lies there under the same name is kept: the new one gets a number.
    private func free(_ name: String, in place: String) -> URL {
        var url = folder.appendingPathComponent("\(place)/\(name)")
        var number = 1
        while FileManager.default.fileExists(atPath: url.path) {
            number += 1
            url = folder.appendingPathComponent("\(place)/\(number).\(name)")
        }
        return url
    }
}

extension UsageInbox {
    private final class Stop: Sendable {
        let isAsked = Atomic(false)
    }
}
