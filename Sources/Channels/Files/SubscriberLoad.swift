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
            path: file, checks: FeedChecks(try door.act(by: caller).catalogue), from: begun,
            pieceBytes: isAlone ? FileLines.largePieceBytes : FileLines.pieceBytes)
        var load = SubscriberLoad(
            jobs: self, feed: feed, mark: mark,
            rejects: RejectFile(path: rejects, goesOn: begun != nil), say: say)
        if let begun { load.goOn(from: begun) }
        if isCheck { return try await load.check() }
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

    mutating func goOn(from begun: FeedProgress) {
        progress = begun
        say(.line("this file was begun before: going on from line \(begun.line)"))
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
            progress = try await load.load(piece.rows, reaching: progress)
            say(.progress(done: piece.read, of: feed.size))
        }
        try await load.wait()
        try await jobs.door.endFirstLoad { [say] done, all in
            say(.progress(done: Int64(done), of: Int64(all)))
        }
        progress.isFirst = false
        try await jobs.door.storeFeedProgress(progress, of: mark)
    }

    mutating func finish() async throws -> JobEnd {
        while let chunk = try postponed() {
            let outcomes = try await jobs.door.loadPostponed(chunk, of: mark, by: jobs.caller)
            try count(outcomes, of: chunk)
        }
        try await jobs.door.forgetFeedProgress(of: mark)
        return end(counts)
    }

    private func postponed() throws -> [FedRow]? {
        let rows = try jobs.door.postponedRows(of: mark, atMost: Self.chunkRows)
        guard !rows.isEmpty else { return nil }
        return try rows.map { try feed.row($0.text, line: $0.line) }
    }

    private mutating func load(_ piece: SubscriberFeed.Piece, isCheck: Bool) async throws {
        try reach(piece)
        let changed = try jobs.door.changedRows(of: piece.rows, by: jobs.caller)
        progress.unchanged += piece.rows.count - changed.count
        for chunk in changed.chunks(of: Self.chunkRows) {
            let outcomes = try await jobs.door.loadSubscribers(
                chunk, isCheck: isCheck, by: jobs.caller)
            try count(outcomes, of: chunk)
        }
        say(.progress(done: piece.read, of: feed.size))
    }

    private mutating func reach(_ piece: SubscriberFeed.Piece) throws {
        for mistake in piece.mistakes {
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
