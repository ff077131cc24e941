import Billing
import Operations
import Rules

extension FileJobs {
    private static let chunkRows = 200

    /// The operator's feed: good rows are loaded, bad ones go to the reject file.
    func loadSubscribers(
        _ file: String, _ rejects: String, isCheck: Bool, _ say: JobListener
    ) async throws -> JobEnd {
        let act = try door.act(by: caller)
        var load = SubscriberLoad(
            checks: FeedChecks(act.catalogue), rejects: RejectFile(path: rejects))
        var lines = try FileLines(path: file)
        while let piece = try lines.next() {
            for chunk in try load.rows(piece).chunks(of: Self.chunkRows) {
                let outcomes = try await door.loadSubscribers(
                    chunk, isCheck: isCheck, by: caller)
                try load.count(outcomes, of: chunk)
            }
            say(.progress(done: lines.done, of: lines.size))
        }
        try load.requireHeader()
        say(.line(load.summary(isCheck: isCheck)))
        if let note = load.rejects.note { say(.line(note)) }
        return load.rejects.count == 0 ? .done : .someRejected
    }
}

/// A feed while it is read: its header, its counts, its rejects.
private struct SubscriberLoad {
    let checks: FeedChecks
    let rejects: RejectFile
    private var columns: SubscriberColumns?
    private var connected = 0
    private var changed = 0
    private var unchanged = 0

    init(checks: FeedChecks, rejects: RejectFile) {
        self.checks = checks
        self.rejects = rejects
    }

    /// The good rows of a piece. A mistake in the header ends the load.
    mutating func rows(_ lines: [Result<CSVLine, CSVMistake>]) throws -> [FedRow] {
        var rows: [FedRow] = []
        for line in lines {
            switch line {
            case .failure(let mistake):
                try rejects.add(
                    line: mistake.line, column: "line", found: "", allowed: mistake.reason, row: "")
            case .success(let line):
                guard let columns else {
                    columns = try SubscriberColumns(header: line.fields)
                    continue
                }
                if let row = try row(line, columns) { rows.append(row) }
            }
        }
        return rows
    }

    private func row(_ line: CSVLine, _ columns: SubscriberColumns) throws -> FedRow? {
        do throws(FeedMistake) {
            let row = try columns.row(line.fields, catalogue: checks)
            return FedRow(line: line.number, row: row, text: line.raw)
        } catch {
            try reject(line.number, error, line.raw)
            return nil
        }
    }

    private func reject(_ line: Int, _ mistake: FeedMistake, _ row: String) throws {
        try rejects.add(
            line: line, column: mistake.column, found: mistake.found, allowed: mistake.allowed,
            row: row)
    }

    mutating func count(_ outcomes: [FeedOutcome], of chunk: [FedRow]) throws {
        for (outcome, row) in zip(outcomes, chunk) {
            switch outcome {
            case .connected: connected += 1
            case .changed: changed += 1
            case .unchanged: unchanged += 1
            case .rejected(let mistake): try reject(row.line, mistake, row.text)
            }
        }
    }

    func requireHeader() throws {
        guard columns == nil else { return }
        throw FeedMistake(column: "line", found: "an empty file", allowed: "a header line")
    }

    func summary(isCheck: Bool) -> String {
        let counts = "\(connected) connected, \(changed) changed, \(unchanged) unchanged"
        return isCheck ? "checked, nothing loaded: \(counts)" : counts
    }
}

extension Array {
    /// Consecutive parts of at most `size`.
    func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
