import Billing
import Operations
import Rules

extension FileJobs {
    /// Records of one act: so many that the queries of an act are shared, and in a server so few
    /// that people's acts behind it wait for milliseconds.
    private var chunkRecords: Int { isAlone ? 500 : 200 }

    /// Call records, rated in the order of (start, id); those in suspense are tried again first.
    func loadUsage(
        _ path: String, source: String, _ format: UsageFormat, _ rejects: String,
        _ say: JobListener
    ) async throws -> JobEnd {
        guard UsageSource.isGood(source) else {
            throw FeedMistake(
                column: "--source", found: source, allowed: "1–32 of A–Z a–z 0–9 . _ -")
        }
        let rejects = RejectFile(path: rejects)
        let act = try door.act(by: caller)
        let file = try UsageFile(
            path: path, by: format.reader(act.catalogue.network), now: act.now, rejects)
        let read = file.entries.map { entry in
            (line: entry.line, arrival: UsageArrival(record: entry.record, source: source))
        }
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
