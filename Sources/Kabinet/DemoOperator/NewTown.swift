import ArgumentParser
import Billing
import Channels
import Demo
import Foundation
import Operations
import Synchronization

/// Makes the history of a demo operator's people, on a clock of its own.
struct NewTown: Sendable {
    private static let secondsInDay: Int64 = 86_400

    let wish: TownWish
    /// Begins before the history does.
    let clock: SimulatedClock
    private let progress = Progress()

    /// - Parameter now: the real one.
    init(_ wish: TownWish, now: Instant) {
        self.wish = wish
        // Wherever midnight is: two days more than the longest months have.
        let days = Int64(wish.months) * 31 + 2
        let last = Self.lastDay(wish).map {
            Instant(seconds: Int64($0.dayNumber + 1) * Self.secondsInDay)
        }
        clock = SimulatedClock((last ?? now).adding(seconds: -days * Self.secondsInDay))
    }

    /// The catalogue is loaded, the cast is not. Afterwards the clock stands at the history's end.
    func fill(_ installation: Installation, folder: String, now: Instant) async throws {
        let town = try town(installation.door.catalogue.current().catalogue, now)
        let files = folder + "/files/town"
        try FileManager.default.createDirectory(
            atPath: files, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        clock.set(town.beginning)
        let last = LastLine()
        let history = History(
            door: installation.door, clock: clock, agent: "town", mayReject: false,
            hear: { last.set($0) })
        do {
            try await run(town, history, files)
        } catch is ExitCode {
            throw Failure("The people of the demo operator could not be made: \(last.text)")
        }
        try wish.keep(in: folder)
    }

    private func town(_ catalogue: Catalogue, _ now: Instant) throws -> Town {
        let zone = catalogue.operation.zone
        let last = Self.lastDay(wish)
        if let last, last > zone.date(of: now) {
            throw Failure("--until \(last.text) is yet to come; the last day may be today.")
        }
        let end = last.map { zone.start(of: $0.adding(days: 1)) } ?? now
        let town = Town(
            of: wish.subscribers, months: wish.months, seed: wish.seed, until: min(end, now),
            catalogue: catalogue)
        guard let town else {
            throw Failure("The catalogue has no tariff that people could have had so long ago.")
        }
        return town
    }

    private func run(_ town: Town, _ history: History, _ files: String) async throws {
        var acts = TownActs(town, folder: files)
        let all = town.end.seconds(since: town.beginning)
        for month in town.months {
            var isNew = true
            for act in try acts.of(month) {
                let done = act.at.seconds(since: town.beginning)
                progress.step(month.text, done, of: all, isNew: isNew)
                isNew = false
                try await history.run(act)
            }
        }
        try await history.turnDays(upTo: town.dayOfEnd)
        clock.set(town.end)
        progress.end()
    }

    private static func lastDay(_ wish: TownWish) -> LocalDate? {
        wish.until.flatMap { LocalDate($0) }
    }
}

/// What a job said last, for the case that it fails.
private final class LastLine: Sendable {
    private let line = Mutex("")

    var text: String { line.withLock { $0 } }

    func set(_ text: String) { line.withLock { $0 = text } }
}
