import Billing
import Operations
import Rules

extension FileJobs {
    private static let chunkRows = 1_000

    /// Numbers that changed their operator (MNP).
    func loadPortability(_ file: String, _ rejects: String, _ say: JobListener) async throws
        -> JobEnd
    {
        let checks = FeedChecks(try door.act(by: caller).catalogue)
        let rejects = RejectFile(path: rejects)
        let lines = try FileLines(path: file)
        var (hasHeader, read, new) = (false, 0, 0)
        while let piece = try await lines.next() {
            var rows: [PortedNumber] = []
            for line in piece.made {
                if !hasHeader {
                    try PortabilityRow.checkHeader(try line.get().fields)
                    hasHeader = true
                } else if let row = try row(line, checks, rejects) {
                    rows.append(row)
                }
            }
            for chunk in rows.chunks(of: Self.chunkRows) {
                new += try await door.loadPortability(chunk)
            }
            read += rows.count
            say(.progress(done: piece.read, of: lines.size))
        }
        guard hasHeader else {
            throw FeedMistake(column: "header", found: "nothing", allowed: "number,holder,at")
        }
        say(.line("\(new) new or changed, \(read - new) known before"))
        if let note = rejects.note { say(.line(note)) }
        return rejects.count == 0 ? .done : .someRejected
    }

    private func row(
        _ line: Result<CSVLine, CSVMistake>, _ checks: FeedChecks, _ rejects: RejectFile
    ) throws -> PortedNumber? {
        switch line {
        case .failure(let mistake):
            try rejects.add(
                line: mistake.line, column: "line", found: "", allowed: mistake.reason,
                row: "")
        case .success(let line):
            do throws(FeedMistake) {
                return try PortabilityRow.parse(line.fields, catalogue: checks)
            } catch {
                try rejects.add(
                    line: line.number, column: error.column, found: error.found,
                    allowed: error.allowed, row: line.raw)
            }
        }
        return nil
    }
}
