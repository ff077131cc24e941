import Billing
import Channels
import Foundation

/// Writes a month of the town at a time, and says what is to be done with it and when.
package struct TownActs {
    private static let feedSecond = 600
    private static let loadSecond = 300

    private let town: Town
    private let folder: String
    /// Of the acts given so far.
    private var count = 0
    /// The day of the latest feed.
    private var lastFeed: LocalDate?

    /// - Parameter folder: where the files are written; it is there.
    package init(_ town: Town, folder: String) {
        self.town = town
        self.folder = folder
    }

    /// The acts of a month in their order. Months are asked for one after the other.
    package mutating func of(_ month: Month) throws -> [ReplayAct] {
        let periods = TownPeriod.all(of: month)
        var lines = periods.map { _ in [TownMonth.Line]() }
        var acts: [(at: Instant, what: ReplayAct.What)] = []
        for family in town.families {
            var life = TownMonth(family, month, town)
            for (place, period) in periods.enumerated() {
                for date in period.days { lines[place] += life.lines(of: date) }
            }
            acts += try life.payments().map { try act($0) }
        }
        for (period, lines) in zip(periods, lines) {
            acts += try feed(period) + usage(period, lines)
        }
        return acts.filter { $0.at <= town.end }.enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }.map { _, act in
            count += 1
            return ReplayAct(at: act.at, what: act.what, line: count)
        }
    }

    private func act(_ payment: TownPayments.Payment) throws -> (Instant, ReplayAct.What) {
        guard let number = PhoneNumber(e164: payment.number) else {
            throw DemoOperator.Fault(description: "\(payment.number) is no number")
        }
        return (at(payment.date, payment.second), .payment(number, payment.amount))
    }

    private mutating func feed(_ period: TownPeriod) throws -> [(Instant, ReplayAct.What)] {
        guard let day = period.days.first, at(day, Self.feedSecond) <= town.end,
            let csv = TownFeed(town: town).csv(on: day, since: lastFeed)
        else { return [] }
        lastFeed = day
        let file = try write(csv, to: "subscribers-\(day.text).csv")
        let job = FileJob.subscribers(
            file: file, rejects: file + ".rejects.csv", isCheck: false)
        return [(at(day, Self.feedSecond), .job(job))]
    }

    private func usage(_ period: TownPeriod, _ lines: [TownMonth.Line]) throws
        -> [(Instant, ReplayAct.What)]
    {
        guard let day = period.days.last, !lines.isEmpty else { return [] }
        let sorted = lines.sorted { ($0.start, $0.text) < ($1.start, $1.text) }
        let csv = ([UsageLine.header] + sorted.map(\.text)).joined(separator: "\n") + "\n"
        let file = try write(csv, to: "usage-\(day.text).csv")
        let job = FileJob.usage(
            file: file, source: "town", format: .csv, rejects: file + ".rejects.csv")
        return [(min(at(day.adding(days: 1), Self.loadSecond), town.end), .job(job))]
    }

    private func at(_ date: LocalDate, _ second: Int) -> Instant {
        town.zone.start(of: date).adding(seconds: Int64(second))
    }

    /// For the operator's eyes alone: feeds have PIN and PUK.
    private func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        return path
    }
}
