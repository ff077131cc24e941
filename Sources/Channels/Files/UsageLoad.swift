import Billing
import Operations
import Rules

extension FileJobs {
    /// Records of one act: so many that the queries of an act are shared, and in a server so few
    /// that people's acts behind it wait for milliseconds.
    private var chunkRecords: Int { isAlone ? 500 : 200 }

    /// Call records, rated in the order of (start, id); those in suspense are tried again first.
    func loadUsage(_ file: String, source: String, _ rejects: String, _ say: JobListener)
        async throws -> JobEnd
    {
        guard UsageSource.isGood(source) else {
            throw FeedMistake(
                column: "--source", found: source, allowed: "1–32 of A–Z a–z 0–9 . _ -")
        }
        let rejects = RejectFile(path: rejects)
        let read = try await self.read(file, source, rejects)
        var counts = UsageCounts()
        let load = door.newLoad()
        // Of another node's catalogue the facts may tell already.
        try door.followCatalogue(Self.stored)
        let facts = try door.usageFactsToTry()
        let suspended = facts == nil ? [] : try door.suspendedUsage()
        let waiting = Set(suspended.map(\.key))
        let arrivals = read.filter { !waiting.contains($0.arrival.key) }
        counts.ignore(read.count - arrivals.count)
        let all = suspended + arrivals.map(\.arrival)
        let lines = suspended.map { _ in 0 } + arrivals.map(\.line)
        var done = 0
        for chunk in all.chunks(of: chunkRecords) {
            let outcomes = try await door.loadUsage(
                chunk, load: load, turn: done, by: caller)
            for (index, outcome) in outcomes.enumerated() {
                try counts.add(outcome, chunk[index], line: lines[done + index], rejects)
            }
            done += chunk.count
            say(.progress(done: Int64(done), of: Int64(all.count)))
        }
        if let facts { try await door.noteTried(facts) }
        say(.line(counts.summary))
        if let note = rejects.note { say(.line(note)) }
        return rejects.count == 0 ? .done : .someRejected
    }

    private struct LineArrival {
        let line: Int
        let arrival: UsageArrival
    }

    /// The good records in the order of (start, id). Of those with one id the first of the file
    /// counts, whenever it starts.
    private func read(_ file: String, _ source: String, _ rejects: RejectFile) async throws
        -> [LineArrival]
    {
        var arrivals: [LineArrival] = []
        var known: [String: UsageRecord] = [:]
        var hasHeader = false
        let now = try door.act(by: caller).now
        let lines = try FileLines(path: file)
        while let piece = try await lines.next() {
            for line in piece.made {
                if !hasHeader {
                    try requireHeader(line)
                    hasHeader = true
                } else if let (number, record) = try record(line, rejects) {
                    let first = known[record.id]
                    if let first, first != record {
                        try rejects.add(
                            line: number, column: "id", found: record.id,
                            allowed: "the id came before with other content: \(first.content)",
                            row: record.content)
                        continue
                    }
                    if record.start <= now, record.start.microseconds >= 0 {
                        known[record.id] = record
                    }
                    let arrival = UsageArrival(record: record, source: source)
                    arrivals.append(LineArrival(line: number, arrival: arrival))
                }
            }
        }
        guard hasHeader else {
            throw FeedMistake(column: "header", found: "nothing", allowed: UsageLine.header)
        }
        return arrivals.sorted { left, right in
            let (a, b) = (left.arrival.record, right.arrival.record)
            return a.start == b.start
                ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
                : a.start < b.start
        }
    }

    private func requireHeader(_ line: Result<CSVLine, CSVMistake>) throws {
        let fields = (try? line.get().fields) ?? []
        guard fields.joined(separator: ",") == UsageLine.header else {
            throw FeedMistake(
                column: "header", found: fields.joined(separator: ","), allowed: UsageLine.header)
        }
    }

    private func record(_ line: Result<CSVLine, CSVMistake>, _ rejects: RejectFile) throws
        -> (line: Int, record: UsageRecord)?
    {
        switch line {
        case .failure(let mistake):
            try rejects.add(
                line: mistake.line, column: "line", found: "", allowed: mistake.reason, row: "")
            return nil
        case .success(let line):
            do throws(UsageMistake) {
                return (line.number, try UsageLine.parse(line.fields))
            } catch {
                try rejects.add(
                    line: line.number, column: error.column, found: error.found,
                    allowed: error.allowed, row: line.raw)
                return nil
            }
        }
    }
}

/// Names of sources are part of a record's key.
enum UsageSource {
    static func isGood(_ source: String) -> Bool {
        (1...32).contains(source.utf8.count)
            && source.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension UsageArrival {
    /// A record in suspense that comes again, word for word, is one record.
    fileprivate var key: String { "\(source)/\(record.content)" }
}
