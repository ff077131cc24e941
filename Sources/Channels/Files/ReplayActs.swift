import Billing
import Foundation
import Rules

/// One row of a history that `kabinet replay` runs: `at,act,number,argument`.
package struct ReplayAct: Sendable {
    package enum What: Sendable {
        /// A feed, ported numbers or use: `subscribers FILE`, `portability FILE`,
        /// `load FILE [SOURCE]`.
        case job(FileJob)
        case payment(PhoneNumber, Money)
    }

    package let at: Instant
    package let what: What
    /// Of the file.
    package let line: Int

    package init(at: Instant, what: What, line: Int) {
        self.at = at
        self.what = what
        self.line = line
    }
}

package enum ReplayActs {
    private static let header = "at,act,number,argument"

    /// - Parameter rejects: the folder for what the jobs reject.
    /// - Throws: the first mistake, also of an act that is before the one above it.
    package static func read(_ path: String, rejects: String) async throws -> [ReplayAct] {
        let beside = URL(fileURLWithPath: path).deletingLastPathComponent().absoluteURL
        let lines = try FileLines(path: path)
        var acts: [ReplayAct] = []
        var hasHeader = false
        while let piece = try await lines.next() {
            for line in piece.made {
                let line = try line.get()
                if hasHeader {
                    let act = try act(line, beside, rejects)
                    guard acts.last.map({ $0.at <= act.at }) ?? true else {
                        throw mistake(line, "at", line.fields[0], "not before the act above it")
                    }
                    acts.append(act)
                } else {
                    guard line.fields.joined(separator: ",") == header else {
                        throw mistake(line, "header", line.raw, header)
                    }
                    hasHeader = true
                }
            }
        }
        return acts
    }

    private static func act(_ line: CSVLine, _ beside: URL, _ rejects: String) throws -> ReplayAct {
        guard line.fields.count == 4 else {
            throw mistake(line, "line", "\(line.fields.count) fields", "4 fields")
        }
        guard let at = Instant(rfc3339: line.fields[0]) else {
            throw mistake(line, "at", line.fields[0], "RFC 3339 with an offset")
        }
        return ReplayAct(at: at, what: try what(line, beside, rejects), line: line.number)
    }

    private static func what(_ line: CSVLine, _ beside: URL, _ rejects: String) throws
        -> ReplayAct.What
    {
        let words = line.fields[3].split(separator: " ").map(String.init)
        let file = { (words: [String]) in
            URL(fileURLWithPath: words.first ?? "", relativeTo: beside).standardizedFileURL.path
        }
        let rejected = "\(rejects)/\(line.number).csv"
        switch (line.fields[1], words.count) {
        case ("subscribers", 1):
            return .job(.subscribers(file: file(words), rejects: rejected, isCheck: false))
        case ("portability", 1):
            return .job(.portability(file: file(words), rejects: rejected))
        case ("load", 1...2):
            let source = words.count > 1 ? words[1] : "main"
            return .job(.usage(file: file(words), source: source, format: .csv, rejects: rejected))
        case ("payment", 1):
            guard let number = PhoneNumber(e164: line.fields[2]) else {
                throw mistake(line, "number", line.fields[2], "7–15 digits")
            }
            guard let amount = Money(decimal: words[0]) else {
                throw mistake(line, "argument", words[0], "an amount, 10.00")
            }
            return .payment(number, amount)
        case ("subscribers", _), ("portability", _), ("load", _), ("payment", _):
            throw mistake(line, "argument", line.fields[3], "a file; for load also its source")
        default:
            throw mistake(
                line, "act", line.fields[1], "subscribers, portability, load, payment")
        }
    }

    private static func mistake(
        _ line: CSVLine, _ column: String, _ found: String, _ allowed: String
    ) -> FeedMistake {
        FeedMistake(column: "\(column) of line \(line.number)", found: found, allowed: allowed)
    }
}
