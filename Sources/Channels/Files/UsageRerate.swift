import Billing
import Foundation
import Glibc
import Operations
import Rules

extension FileJobs {
    /// Rates a month anew by the catalogue in force, some subscriptions an act.
    /// - Parameters:
    ///   - report: where each record that changes is written; nil for nowhere.
    ///   - isPreview: nothing is changed.
    func rerate(
        _ month: String, _ number: String?, report: String?, isPreview: Bool,
        _ say: JobListener
    ) async throws -> JobEnd {
        guard let month = Month(month) else {
            throw FeedMistake(column: "--month", found: month, allowed: "YYYY-MM")
        }
        let number = number.flatMap(PhoneNumber.init(e164:))
        try door.followCatalogue(Self.stored)
        let report = try report.map(ReratingReport.init(path:))
        let run = door.newRerating()
        var counts = ReratingCounts()
        var last: Int64 = 0
        while true {
            let rerated = try await door.rerate(
                month, number: number, after: last, run: run, isPreview: isPreview, by: caller)
            guard let reached = rerated.reached else { break }
            last = reached
            try counts.add(rerated)
            for change in rerated.changes { try report?.add(change) }
            for (key, reason) in rerated.left {
                say(.line("\(key.source)/\(key.id): \(reason); that number's month stays"))
            }
        }
        say(.line(counts.summary(isPreview: isPreview)))
        return counts.left == 0 ? .done : .someRejected
    }
}

/// What became of a re-rating.
private struct ReratingCounts {
    private var subscriptions = 0
    private var records = 0
    private var changed = 0
    private var difference = Money.zero
    private(set) var left = 0

    mutating func add(_ rerated: Rerated) throws {
        subscriptions += rerated.subscriptions
        records += rerated.records
        changed += rerated.changes.count
        left += rerated.left.count
        for change in rerated.changes { difference = try difference.adding(change.difference) }
    }

    func summary(isPreview: Bool) -> String {
        "\(records) records of \(subscriptions) numbers rated anew: \(changed) "
            + "\(isPreview ? "would change" : "changed"), \(difference.decimal) in all"
            + (left == 0 ? "" : "; \(left) numbers stay as they are")
    }
}

/// Each record that changes: `source,id,subscriber,start,charge_before_t,charge_after_t`.
private final class ReratingReport {
    private let handle: FileHandle

    /// A new file: what is there is never replaced.
    init(path: String) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw FeedMistake(
                column: "--report", found: path, allowed: "a new file in a folder that is there")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try line(["source", "id", "subscriber", "start", "charge_before_t", "charge_after_t"])
    }

    func add(_ change: UsageRerating.Change) throws {
        let record = change.after.record
        try line([
            change.after.arrival.source, record.id, record.subscriber.digits,
            Zone.utc.rfc3339(record.start), String(change.before.kept.charge.units),
            String(change.after.use.charge.units),
        ])
    }

    private func line(_ fields: [String]) throws {
        try handle.write(contentsOf: Data((CSVText.line(fields) + "\n").utf8))
    }
}
