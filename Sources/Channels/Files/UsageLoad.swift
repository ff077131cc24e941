import Billing
import Operations
import Rules

extension FileJobs {
    /// Records of one act: so many that pages of the database are written once for many of them,
    /// and in a server so few that people's acts behind it wait for milliseconds.
    private var chunkRecords: Int { isAlone ? 20_000 : 200 }

    /// Call records, each subscription's rated in the order of (start, id); those in suspense are
    /// tried again first.
    /// - Parameter isCheck: nothing is written, and those in suspense are left alone.
    func loadUsage(
        _ path: String, source: String, _ format: UsageFormat, _ rejects: String, isCheck: Bool,
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
            UsageArrived(
                line: entry.line, arrival: UsageArrival(record: entry.record, source: source))
        }
        // Of another node's catalogue the facts may tell already.
        try door.followCatalogue(Self.stored)
        let counts =
            isCheck
            ? try await check(read, rejects, say) : try await charge(read, rejects, say)
        say(.line(isCheck ? "nothing is changed: " + counts.summary : counts.summary))
        if let note = rejects.note { say(.line(note)) }
        return rejects.count == 0 ? .done : .someRejected
    }

    private func charge(_ read: [UsageArrived], _ rejects: RejectFile, _ say: JobListener)
        async throws -> UsageCounts
    {
        let load = door.newLoad()
        let facts = try door.usageFactsToTry()
        let suspended = facts == nil ? [] : try door.suspendedUsage()
        // One that waits and comes again, word for word, is one record.
        let waiting = Set(suspended)
        let new = waiting.isEmpty ? read : read.filter { !waiting.contains($0.arrival) }
        let order = try door.usageOrder(of: new.map(\.arrival))
        let all =
            suspended.map { UsageArrived(line: 0, arrival: $0) }
            + order.places.map { new[$0] }
        var counts = UsageCounts()
        counts.ignore(read.count - new.count)
        var done = 0
        for chunk in all.chunks(of: chunkRecords) {
            let outcomes = try await door.loadUsage(
                chunk.map(\.arrival), load: load, turn: done, by: caller)
            try counts.add(outcomes, of: chunk, rejects)
            done += chunk.count
            say(.progress(done: Int64(done), of: Int64(all.count)))
        }
        if let facts { try await door.noteTried(facts) }
        return counts
    }

    private func check(_ read: [UsageArrived], _ rejects: RejectFile, _ say: JobListener)
        async throws -> UsageCounts
    {
        var counts = UsageCounts()
        var done = 0
        for part in try door.usageOrder(of: read.map(\.arrival)).parts(of: chunkRecords) {
            let chunk = part.map { read[$0] }
            let outcomes = try door.tryUsage(chunk.map(\.arrival), by: caller)
            // In a server people's pages wait for the same threads.
            await Task.yield()
            try counts.add(outcomes, of: chunk, rejects)
            done += chunk.count
            say(.progress(done: Int64(done), of: Int64(read.count)))
        }
        return counts
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
