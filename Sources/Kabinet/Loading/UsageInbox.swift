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
        for place in Place.allCases {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(place.rawValue),
                withIntermediateDirectories: true,
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
            let kept = freeName(for: name)
            let rejects = place(kept, .rejects).path
            say("\(name):")
            let end: JobEnd
            do {
                end = try await load(path, rejects)
            } catch {
                say("\(error)")
                end = .faulted
            }
            switch end {
            case .done, .someRejected: try move(name, to: place(kept, .done))
            case .failed: try move(name, to: place(kept, .failed))
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

    private func move(_ name: String, to url: URL) throws {
        try FileManager.default.moveItem(at: folder.appendingPathComponent(name), to: url)
    }

    private func place(_ name: String, _ place: Place) -> URL {
        let ending = place == .rejects ? ".rejects.csv" : ""
        return folder.appendingPathComponent("\(place.rawValue)/\(name)\(ending)")
    }

    /// What came before under the same name is kept: the new one gets a number, everywhere the
    /// same one.
    private func freeName(for name: String) -> String {
        var free = name
        var number = 1
        while Place.allCases.contains(where: { place in
            FileManager.default.fileExists(atPath: self.place(free, place).path)
        }) {
            number += 1
            free = "\(number).\(name)"
        }
        return free
    }
}

extension UsageInbox {
    /// Folders inside of it.
    private enum Place: String, CaseIterable { case done, failed, rejects }

    private final class Stop: Sendable {
        let isAsked = Atomic(false)
    }
}
