import Billing
import Foundation

/// Reads a CSV file of any size piece by piece.
struct FileLines {
    private static let pieceBytes = 256 * 1_024

    private let handle: FileHandle
    /// Bytes of the whole file.
    let size: Int64
    private(set) var done: Int64 = 0
    private var reader = CSVReader()
    private var isFinished = false

    init(path: String) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        size = Int64(try handle.seekToEnd())
        try handle.seek(toOffset: 0)
    }

    /// The lines of the next piece, or nil after the last.
    mutating func next() throws -> [Result<CSVLine, CSVMistake>]? {
        guard !isFinished else { return nil }
        var lines: [Result<CSVLine, CSVMistake>] = []
        if let piece = try handle.read(upToCount: Self.pieceBytes), !piece.isEmpty {
            done += Int64(piece.count)
            reader.feed(piece) { lines.append($0) }
        } else {
            isFinished = true
            reader.finish { lines.append($0) }
            try handle.close()
        }
        return lines
    }
}
