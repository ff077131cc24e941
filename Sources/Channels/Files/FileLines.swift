import Billing
import Foundation

/// Reads a CSV file of any size piece by piece, each while the one before is worked on.
actor FileLines {
    /// Large enough that what is done once for each piece costs nothing beside its rows.
    private static let pieceBytes = 2 * 1_024 * 1_024

    struct Piece<Made: Sendable>: Sendable {
        /// Of its lines.
        let made: Made
        /// Bytes of the file that were read.
        let read: Int64
        /// From where another reader could go on: the next row's first byte and its line.
        let restart: (bytes: Int64, line: Int)?
    }

    /// Bytes of the whole file.
    nonisolated let size: Int64
    private let handle: FileHandle
    private var done: Int64
    private var reader: CSVReader
    private var isFinished = false
    private var endsWithLine = true

    /// - Parameters:
    ///   - bytes: where the first row to be read begins.
    ///   - line: its line.
    init(path: String, from bytes: Int64 = 0, line: Int = 1) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        size = Int64(try handle.seekToEnd())
        try handle.seek(toOffset: UInt64(max(0, min(bytes, size))))
        done = bytes
        reader = CSVReader(startingAt: line)
    }

    /// Hands on the lines of the next piece, each as soon as it is read; nil after the last.
    func next<Made: Sendable>(
        into start: Made, _ take: @Sendable (inout Made, Result<CSVLine, CSVMistake>) throws -> Void
    ) throws -> Piece<Made>? {
        guard !isFinished else { return nil }
        var made = start
        if let piece = try handle.read(upToCount: Self.pieceBytes), !piece.isEmpty {
            done += Int64(piece.count)
            endsWithLine = piece.last == UInt8(ascii: "\n")
            try reader.feed(piece) { try take(&made, $0) }
        } else {
            isFinished = true
            try finish { try take(&made, $0) }
            try handle.close()
        }
        return Piece(
            made: made, read: done,
            restart: reader.restart.map { (done - Int64($0.pendingBytes), $0.line) })
    }

    /// The last row is none without its line end: the file may still be on its way, and half a
    /// number is a number.
    private func finish(_ take: CSVReader.Receiver) rethrows {
        var last: [Result<CSVLine, CSVMistake>] = []
        reader.finish { last.append($0) }
        if !endsWithLine, case .success(let line)? = last.last {
            last[last.count - 1] = .failure(.cutOff(at: line.number))
        }
        for line in last { try take(line) }
    }

    /// The lines of the next piece, or nil after the last.
    func next() throws -> Piece<[Result<CSVLine, CSVMistake>]>? {
        try next(into: []) { $0.append($1) }
    }
}

/// Values made one after the other; by a process that is alone, a few while those before are being
/// used. In a server a job keeps to its own thread.
struct Ahead<Value: Sendable> {
    private static var most: Int { 2 }

    private let make: @Sendable () async throws -> Value?
    private var coming: [Task<Value?, any Error>] = []

    init(isAlone: Bool, _ make: @escaping @Sendable () async throws -> Value?) {
        self.make = make
        if isAlone { for _ in 0..<Self.most { begin() } }
    }

    mutating func next() async throws -> Value? {
        guard !coming.isEmpty else { return try await make() }
        let value = try await coming.removeFirst().value
        begin()
        return value
    }

    /// Each after the one before.
    private mutating func begin() {
        coming.append(
            Task { [make, before = coming.last] in
                _ = await before?.result
                return try await make()
            })
    }
}
