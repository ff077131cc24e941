import Billing
import Foundation

/// Reads a CSV file of any size piece by piece, each while the one before is worked on.
actor FileLines {
    /// Large enough that what is done once for each piece costs nothing beside its rows.
    static let pieceBytes = 1_024 * 1_024
    /// Of a first load, where each piece ends with a sync of the disk.
    static let largePieceBytes = 2 * 1_024 * 1_024

    struct Piece: Sendable {
        let lines: [Result<CSVLine, CSVMistake>]
        /// Bytes of the file that were read.
        let read: Int64
        /// From where another reader could go on: the next row's first byte and its line.
        let restart: (bytes: Int64, line: Int)?
    }

    /// Bytes of the whole file.
    nonisolated let size: Int64
    private let handle: FileHandle
    private let pieceBytes: Int
    private var done: Int64
    private var reader: CSVReader
    private var isFinished = false

    /// - Parameters:
    ///   - bytes: where the first row to be read begins.
    ///   - line: its line.
    init(
        path: String, from bytes: Int64 = 0, line: Int = 1, pieceBytes: Int = FileLines.pieceBytes
    ) throws {
        self.pieceBytes = pieceBytes
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        size = Int64(try handle.seekToEnd())
        try handle.seek(toOffset: UInt64(max(0, min(bytes, size))))
        done = bytes
        reader = CSVReader(startingAt: line)
    }

    /// The lines of the next piece, or nil after the last.
    func next() throws -> Piece? {
        guard !isFinished else { return nil }
        var lines: [Result<CSVLine, CSVMistake>] = []
        if let piece = try handle.read(upToCount: pieceBytes), !piece.isEmpty {
            done += Int64(piece.count)
            reader.feed(piece) { lines.append($0) }
        } else {
            isFinished = true
            reader.finish { lines.append($0) }
            try handle.close()
        }
        return Piece(
            lines: lines, read: done,
            restart: reader.restart.map { (done - Int64($0.pendingBytes), $0.line) })
    }
}

/// Values made one after the other; by a process that is alone, each while the one before is being
/// used. In a server a job keeps to its own thread.
struct Ahead<Value: Sendable> {
    private let make: @Sendable () async throws -> Value?
    private var coming: Task<Value?, any Error>?

    init(isAlone: Bool, _ make: @escaping @Sendable () async throws -> Value?) {
        self.make = make
        coming = isAlone ? Task { try await make() } : nil
    }

    mutating func next() async throws -> Value? {
        guard let coming else { return try await make() }
        let value = try await coming.value
        self.coming = Task { [make] in try await make() }
        return value
    }
}
