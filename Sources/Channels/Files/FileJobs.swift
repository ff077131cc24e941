import Billing
import Foundation
import Operations
import Rules

/// Runs jobs through the door; each chunk is an act of its own, so people wait for none of them
/// long.
package struct FileJobs: Sendable {
    let door: Door
    /// Whether nobody else uses the database: no server runs.
    let isAlone: Bool
    /// Hears what failed on our side: a disk, a database.
    let faulted: @Sendable (any Error) -> Void
    let caller = Caller(channel: .file, address: "operator")

    package init(
        door: Door, isAlone: Bool = false,
        faulted: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.door = door
        self.isAlone = isAlone
        self.faulted = faulted
    }

    package func run(_ job: FileJob, _ say: @escaping JobListener) async -> JobEnd {
        if let path = job.path, let why = unreadable(path, isFolder: job.isCatalogue) {
            say(.line("cannot read \(path): \(why)"))
            return .failed
        }
        do {
            let mark = try job.path.map(FileMark.text(of:))
            let end = try await load(job, say)
            if let path = job.path, try FileMark.text(of: path) != mark {
                say(.line("\(path) was written to while it was read: load it again"))
                return .faulted
            }
            return end
        } catch {
            say(.line(Self.sentence(of: error)))
            if error is FeedMistake || error is CSVMistake || error is CatalogueMistakes {
                return .failed
            }
            faulted(error)
            return .faulted
        }
    }

    private func unreadable(_ path: String, isFolder: Bool) -> String? {
        guard FileManager.default.isReadableFile(atPath: path) else {
            return "there is no such file, or it may not be read"
        }
        return isFolder || FileMark.isFile(path)
            ? nil : "it is no file; write what a pipe brings into one first"
    }

    private func load(_ job: FileJob, _ say: @escaping JobListener) async throws -> JobEnd {
        switch job {
        case .catalogue(let folder): try await loadCatalogue(folder, say)
        case .subscribers(let file, let rejects, let isCheck):
            try await door.loadingAlone {
                try await loadSubscribers(file, rejects, isCheck: isCheck, say)
            }
        case .portability(let file, let rejects): try await loadPortability(file, rejects, say)
        case .usage(let file, let source, let format, let rejects, let isCheck):
            try await loadUsage(file, source: source, format, rejects, isCheck: isCheck, say)
        case .rerating(let month, let number, let report, let isPreview):
            try await rerate(month, number, report: report, isPreview: isPreview, say)
        }
    }

    /// What went wrong, for the operator's engineer.
    package static func sentence(of error: any Error) -> String {
        switch error {
        case let mistake as FeedMistake:
            "column \(mistake.column): found «\(mistake.found)», allowed: \(mistake.allowed)"
        case let mistake as CSVMistake: "line \(mistake.line): \(mistake.reason)"
        case let error as CocoaError: error.localizedDescription
        default: "\(error)"
        }
    }
}
