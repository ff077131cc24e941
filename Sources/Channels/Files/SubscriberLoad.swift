import Billing
import Operations
import Rules

extension FileJobs {
    /// The operator's feed: good rows are loaded, bad ones go to the reject file. What was cut off
    /// goes on where it was.
    func loadSubscribers(
        _ file: String, _ rejects: String, isCheck: Bool, _ say: @escaping JobListener
    ) async throws -> JobEnd {
        let mark = try FileMark.text(of: file)
        let begun = isCheck ? nil : try door.feedProgress(of: mark)
        let feed = try SubscriberFeed(
            path: file, checks: FeedChecks(try door.act(by: caller).catalogue), from: begun)
        var load = SubscriberLoad(
            jobs: self, feed: feed, mark: mark,
            rejects: RejectFile(path: rejects, goesOn: begun != nil), say: say)
        if isCheck { return try await load.check() }
        if let begun { try await load.goOn(from: begun) }
        if isAlone,
            let first = try await FirstLoad(
                door, file: mark, bytes: feed.size, progress: begun, by: caller)
        {
            try await load.runFirst(first)
        } else {
            try await load.run()
        }
        return try await load.finish()
    }
}

/// A feed while it is loaded: its counts, its rejects, how far it has come.
private struct SubscriberLoad {
    private static let chunkRows = 200

    let jobs: FileJobs
    let feed: SubscriberFeed
    /// By which the file is known again.
    let mark: String
    let rejects: RejectFile
    let say: JobListener
    private var progress = FeedProgress()

    init(
        jobs: FileJobs, feed: SubscriberFeed, mark: String, rejects: RejectFile,
        say: @escaping JobListener
    ) {
        self.jobs = jobs
        self.feed = feed
        self.mark = mark
        self.rejects = rejects
        self.say = say
    }

    /// What waited comes before what follows it in the file.
    mutating func goOn(from begun: FeedProgress) async throws {
        progress = begun
        say(.line("this file was begun before: going on from line \(begun.line)"))
        if jobs.isAlone { try await jobs.door.endFirstLoad() }
        try await loadPostponed()
    }

    /// Says what would happen; nothing is loaded.
    mutating func check() async throws -> JobEnd {
        var pieces = Ahead(isAlone: jobs.isAlone) { [feed] in try await feed.next() }
        while let piece = try await pieces.next() { try await load(piece, isCheck: true) }
        return end("checked, nothing loaded: \(counts)")
    }

    /// Beside people who use the cabinet: in small chunks, none of which they wait for long.
    mutating func run() async throws {
        if jobs.isAlone { try await jobs.door.endFirstLoad() }
        var pieces = Ahead(isAlone: jobs.isAlone) { [feed] in try await feed.next() }
        while let piece = try await pieces.next() {
            try await load(piece, isCheck: false)
            try await jobs.door.storeFeedProgress(progress, of: mark)
        }
    }

    /// Of a new operator, alone with the database.
    mutating func runFirst(_ load: FirstLoad) async throws {
        var load = load
        progress.isFirst = true
        try await load.begin()
        var pieces = Ahead(isAlone: jobs.isAlone) { [feed] in try await feed.next() }
        while let piece = try await pieces.next() {
            try reach(piece)
            progress = try await load.load(piece.made.good, reaching: progress)
            say(.progress(done: piece.read, of: feed.size))
        }
        try await load.end()
        try await jobs.door.endFirstLoad { [say] done, all in
            say(.progress(done: Int64(done), of: Int64(all)))
        }
        progress.isFirst = false
        try await jobs.door.storeFeedProgress(progress, of: mark)
    }

    mutating func finish() async throws -> JobEnd {
        try await loadPostponed()
        try await jobs.door.forgetFeedProgress()
        return end(counts)
    }

    /// Rows that waited; forgotten when their rejects are written, so that none is lost.
    private mutating func loadPostponed() async throws {
        while true {
            let waiting = try jobs.door.postponedRows(of: mark, atMost: Self.chunkRows)
            guard let last = waiting.last else { return }
            let chunk = try waiting.compactMap { try again($0.text, line: $0.line) }
            let outcomes = try await jobs.door.loadSubscribers(
                chunk, isCheck: false, by: jobs.caller)
            try count(outcomes, of: chunk)
            try await jobs.door.forgetPostponed(upTo: last.line, of: mark, reaching: progress)
        }
    }

    /// A row that was good when it came, but may not be so by a catalogue that was loaded since.
    private mutating func again(_ text: String, line: Int) throws -> FedRow? {
        do {
            return try feed.row(text, line: line)
        } catch let mistake as FeedMistake {
            try reject(line, mistake, text)
            return nil
        }
    }

    private mutating func load(_ piece: FileLines.Piece<SubscriberFeed.Rows>, isCheck: Bool)
        async throws
    {
        try reach(piece)
        let changed = try jobs.door.changedRows(of: piece.made.good, by: jobs.caller)
        progress.unchanged += piece.made.good.count - changed.count
        for chunk in changed.chunks(of: Self.chunkRows) {
            let outcomes = try await jobs.door.loadSubscribers(
                chunk, isCheck: isCheck, by: jobs.caller)
            try count(outcomes, of: chunk)
        }
        say(.progress(done: piece.read, of: feed.size))
    }

    private mutating func reach(_ piece: FileLines.Piece<SubscriberFeed.Rows>) throws {
        for mistake in piece.made.mistakes {
            try reject(mistake.line, mistake.mistake, mistake.row)
        }
        if let restart = piece.restart { (progress.bytes, progress.line) = restart }
    }

    private mutating func reject(_ line: Int, _ mistake: FeedMistake, _ row: String) throws {
        progress.rejected += 1
        try rejects.add(
            line: line, column: mistake.column, found: mistake.found, allowed: mistake.allowed,
            row: row)
    }

    private mutating func count(_ outcomes: [FeedOutcome], of chunk: [FedRow]) throws {
        for (outcome, row) in zip(outcomes, chunk) {
            switch outcome {
            case .connected: progress.connected += 1
            case .changed: progress.changed += 1
            case .unchanged: progress.unchanged += 1
            case .rejected(let mistake): try reject(row.line, mistake, row.text)
            }
        }
    }

    private var counts: String {
        "\(progress.connected) connected, \(progress.changed) changed, "
            + "\(progress.unchanged) unchanged"
    }

    private func end(_ summary: String) -> JobEnd {
        say(.line(summary))
        if let note = rejects.note(of: progress.rejected) { say(.line(note)) }
        return progress.rejected == 0 ? .done : .someRejected
    }
}

extension Array {
    /// Consecutive parts of at most `size`.
    func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
