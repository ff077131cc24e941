import Billing
import Foundation
import Rules

/// The records of a file.
struct UsageFile {
    /// What is read at once.
    private static let pieceBytes = 2 * 1_024 * 1_024

    struct Entry {
        let line: Int
        let record: UsageRecord
    }

    /// As they stand in it.
    let entries: [Entry]

    /// Reads the whole file; what is no record goes to the rejects. Of records with one id the
    /// first of the file counts, whenever it starts.
    /// - Parameter now: what starts later, or before 1970, is left to be rejected when it is rated.
    init(path: String, by reader: any UsageReader, now: Instant, _ rejects: RejectFile) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var reader = reader
        var entries: [Entry] = []
        // The place of the first record of an id.
        var known: [String: Int] = [:]
        let receive: UsageReader.Receiver = { entry in
            guard let record = try Self.record(of: entry, rejects) else { return }
            if let place = known[record.id], entries[place].record != record {
                try rejects.add(
                    line: entry.line, column: "id", found: record.id,
                    allowed:
                        "the id came before with other content: \(entries[place].record.content)",
                    row: record.content)
                return
            }
            if record.start <= now, record.start.microseconds >= 0 {
                known[record.id] = entries.count
            }
            entries.append(Entry(line: entry.line, record: record))
        }
        while let piece = try handle.read(upToCount: Self.pieceBytes), !piece.isEmpty {
            try reader.feed([UInt8](piece), receive)
        }
        try reader.finish(receive)
        self.entries = entries
    }

    private static func record(of entry: UsageEntry, _ rejects: RejectFile) throws -> UsageRecord? {
        switch entry.record {
        case .success(let record): return record
        case .failure(let mistake):
            try rejects.add(
                line: entry.line, column: mistake.column, found: mistake.found,
                allowed: mistake.allowed, row: entry.raw)
            return nil
        }
    }
}
