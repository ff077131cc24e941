import Billing
import Rules

/// The native usage file (charging rules §1).
struct NativeReader: UsageReader {
    private var csv = CSVReader()
    private var hasHeader = false
    private var endsWithLine = true

    mutating func feed(_ piece: [UInt8], _ receive: Receiver) throws {
        guard let last = piece.last else { return }
        endsWithLine = last == UInt8(ascii: "\n")
        var hasHeader = hasHeader
        try csv.feed(piece) { try Self.take($0, &hasHeader, receive) }
        self.hasHeader = hasHeader
    }

    /// The last row is none without its line end: the file may still be on its way, and half a
    /// number is a number.
    mutating func finish(_ receive: Receiver) throws {
        var hasHeader = hasHeader
        try csv.finish { line in
            let whole = endsWithLine ? line : line.flatMap { .failure(.cutOff(at: $0.number)) }
            try Self.take(whole, &hasHeader, receive)
        }
        guard hasHeader else {
            throw FeedMistake(column: "header", found: "nothing", allowed: UsageLine.header)
        }
    }

    private static func take(
        _ line: Result<CSVLine, CSVMistake>, _ hasHeader: inout Bool, _ receive: Receiver
    ) throws {
        guard hasHeader else {
            let header = ((try? line.get().fields) ?? []).joined(separator: ",")
            guard header == UsageLine.header else {
                throw FeedMistake(column: "header", found: header, allowed: UsageLine.header)
            }
            hasHeader = true
            return
        }
        switch line {
        case .failure(let mistake):
            let mistaken = UsageMistake(column: "line", found: "", allowed: mistake.reason)
            try receive(UsageEntry(line: mistake.line, record: .failure(mistaken), raw: ""))
        case .success(let line):
            let record = Result { () throws(UsageMistake) in try UsageLine.parse(line.fields) }
            try receive(UsageEntry(line: line.number, record: record, raw: line.raw))
        }
    }
}

extension CSVMistake {
    /// A row that the end of the file cuts.
    static func cutOff(at line: Int) -> CSVMistake {
        CSVMistake(
            line: line, reason: "the file ends inside this row, without a line end; is it whole?")
    }
}
