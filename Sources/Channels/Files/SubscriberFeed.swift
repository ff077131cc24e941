import Billing
import Foundation
import Operations
import Rules

/// A subscriber feed as rows: header, bounds and values are checked here, piece by piece, while
/// the piece before is being loaded.
struct SubscriberFeed: Sendable {
    struct Rows: Sendable {
        fileprivate(set) var good: [FedRow] = []
        fileprivate(set) var mistakes: [Mistake] = []
        fileprivate var lists = KnownLists()
    }

    /// A line that is no good row.
    struct Mistake: Sendable {
        let line: Int
        let mistake: FeedMistake
        let row: String
    }

    private static let headerBytes = 65_536

    let size: Int64
    private let columns: SubscriberColumns
    private let checks: FeedChecks
    private let lines: FileLines

    /// - Parameter progress: where a load goes on that was cut off.
    /// - Throws: `FeedMistake` for the whole file when its header is none.
    init(path: String, checks: FeedChecks, from progress: FeedProgress?) throws {
        columns = try Self.columns(of: path)
        self.checks = checks
        lines = try FileLines(
            path: path, from: progress?.bytes ?? 0, line: progress?.line ?? 1)
        size = lines.size
    }

    func next() async throws -> FileLines.Piece<Rows>? {
        try await lines.next(into: Rows()) { take($1, into: &$0) }
    }

    private func take(_ line: Result<CSVLine, CSVMistake>, into rows: inout Rows) {
        switch line {
        case .failure(let mistake):
            rows.mistakes.append(
                Mistake(
                    line: mistake.line,
                    mistake: FeedMistake(column: "line", found: "", allowed: mistake.reason),
                    row: ""))
        case .success(let line) where !columns.isHeader(line):
            do throws(FeedMistake) {
                rows.good.append(try row(line, &rows.lists))
            } catch {
                rows.mistakes.append(Mistake(line: line.number, mistake: error, row: line.raw))
            }
        case .success: return
        }
    }

    /// A row that was kept as it stood.
    func row(_ text: String, line: Int) throws -> FedRow {
        var found: FedRow?
        var lists = KnownLists()
        var reader = CSVReader(startingAt: line)
        try reader.feed(text.utf8) { found = try row(try $0.get(), &lists) }
        try reader.finish { found = try row(try $0.get(), &lists) }
        guard let found else { throw CSVMistake(line: line, reason: "empty") }
        return found
    }

    private func row(_ line: CSVLine, _ lists: inout KnownLists) throws(FeedMistake) -> FedRow {
        FedRow(
            line: line.number, row: try columns.row(line.fields, checks, &lists), text: line.raw)
    }

    /// The header is the first row of the file, wherever the load goes on.
    private static func columns(of path: String) throws -> SubscriberColumns {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var first: CSVLine?
        var reader = CSVReader()
        let receive: CSVReader.Receiver = { if first == nil { first = try $0.get() } }
        try reader.feed(try handle.read(upToCount: headerBytes) ?? Data(), receive)
        try reader.finish(receive)
        guard let first else {
            throw FeedMistake(column: "line", found: "an empty file", allowed: "a header line")
        }
        return try SubscriberColumns(header: first)
    }
}
