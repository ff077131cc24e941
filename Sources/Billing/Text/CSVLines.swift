/// Reads RFC 4180 in UTF-8 as it arrives, in any pieces: comma, quotes, LF or CRLF. A byte order
/// mark and empty lines are ignored. A bad line is reported and rejects itself only: when a quote
/// never closes, the lines after the one that opened it are read again on their own. What `line`
/// throws passes through, and the reader is then spent.
package struct CSVReader {
    /// What receives each row or mistake, in the order of the file.
    package typealias Receiver = (Result<CSVLine, CSVMistake>) throws -> Void

    private let maximumLineBytes: Int
    private let maximumFields: Int
    /// The row so far, without the line end that would close it.
    private var row: [UInt8] = []
    /// The physical line on which `row` starts.
    private var number = 1
    private var isInQuotes = false
    /// The rest of a physical line that is already reported as too long is passed over.
    private var isSkipping = false

    /// Bounds of one row; what goes beyond them is a mistake.
    /// - Parameter line: the number of the first line that will be fed.
    package init(
        maximumLineBytes: Int = 65_536, maximumFields: Int = 64, startingAt line: Int = 1
    ) {
        self.maximumLineBytes = max(1, maximumLineBytes)
        self.maximumFields = max(1, maximumFields)
        number = max(1, line)
    }

    /// The line on which the next row starts, and how many of the bytes fed belong to it already:
    /// from there another reader could go on. Nil inside a line that is passed over.
    package var restart: (line: Int, pendingBytes: Int)? {
        isSkipping ? nil : (number, row.count)
    }

    package mutating func feed(_ bytes: some Sequence<UInt8>, _ line: Receiver) rethrows {
        let whole: Void? = try bytes.withContiguousStorageIfAvailable { try read($0, line) }
        guard whole == nil else { return }
        try Array(bytes).withUnsafeBufferPointer { try read($0, line) }
    }

    /// Reads what is left: the last row needs no line end.
    package mutating func finish(_ line: Receiver) rethrows {
        while !row.isEmpty, let again = try close(endsLine: false, line) {
            try again.withUnsafeBufferPointer { try read($0, line) }
        }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Receiver) rethrows {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if row.isEmpty, !isSkipping,
                let plain = CSVRow.Plain(
                    UnsafeBufferPointer(rebasing: bytes[place...]), maximumFields: maximumFields)
            {
                if plain.bytes.count > maximumLineBytes {
                    try line(.failure(tooLong))
                } else if let parsed = CSVRow.parse(
                    plain, number: number, maximumFields: maximumFields)
                {
                    try line(parsed)
                }
                number += 1
                place += plain.bytes.count + 1
                continue
            }
            let again = try take(bytes[place], line)
            place += 1
            // Once is enough: of the lines after the first only the last can have an odd count of
            // quotes, so none of them opens a row that spans another.
            for next in again ?? [] { _ = try take(next, line) }
        }
    }

    private var tooLong: CSVMistake {
        CSVMistake(line: number, reason: "longer than \(maximumLineBytes) bytes")
    }

    /// Returns the bytes to be read again when the row was bad and had more lines than one.
    private mutating func take(_ byte: UInt8, _ line: Receiver) rethrows -> [UInt8]? {
        let endsLine = byte == UInt8(ascii: "\n")
        if isSkipping {
            if endsLine { startRow(at: number + 1) }
            return nil
        }
        // In a well-formed row an odd count of quotes means: inside of them.
        if endsLine && !isInQuotes { return try close(endsLine: true, line) }
        if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
        row.append(byte)
        return row.count > maximumLineBytes ? try overflow(line) : nil
    }

    private mutating func close(endsLine: Bool, _ line: Receiver) rethrows -> [UInt8]? {
        let parsed = CSVRow.parse(row, number: number, maximumFields: maximumFields)
        if case .failure = parsed, let again = laterLines(endsLine: endsLine) {
            startRow(at: number + 1)
            if let parsed { try line(parsed) }
            return again
        }
        startRow(at: number + 1 + row.count(where: { $0 == UInt8(ascii: "\n") }))
        if let parsed { try line(parsed) }
        return nil
    }

    private mutating func overflow(_ line: Receiver) rethrows -> [UInt8]? {
        let mistake = tooLong
        let again = laterLines(endsLine: false)
        startRow(at: again == nil ? number : number + 1)
        isSkipping = again == nil
        try line(.failure(mistake))
        return again
    }

    /// The row after its first physical line; nil when it has one only.
    private func laterLines(endsLine: Bool) -> [UInt8]? {
        guard let end = row.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        return row[(end + 1)...] + (endsLine ? [UInt8(ascii: "\n")] : [])
    }

    private mutating func startRow(at line: Int) {
        row.removeAll(keepingCapacity: true)
        isInQuotes = false
        isSkipping = false
        number = line
    }
}
