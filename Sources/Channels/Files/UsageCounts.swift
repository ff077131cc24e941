import Billing
import Operations
import Rules

/// What became of the records of a load.
struct UsageCounts {
    private var charged = 0
    private var sum = Money.zero
    private var ignored = 0
    private var suspended: [String: Int] = [:]

    mutating func add(
        _ outcomes: [UsageOutcome], of arrived: [UsageArrived], _ rejects: RejectFile
    ) throws {
        for (outcome, arrived) in zip(outcomes, arrived) {
            switch outcome {
            case .charged(let charge):
                charged += 1
                sum = try sum.adding(charge)
            case .ignored: ignored += 1
            case .suspended(let reason): suspended[reason.rawValue, default: 0] += 1
            case .rejected(let reason):
                let record = arrived.arrival.record
                try rejects.add(
                    line: arrived.line, column: "id", found: record.id, allowed: reason,
                    row: record.content)
            }
        }
    }

    /// Records of the file that wait in suspense already.
    mutating func ignore(_ count: Int) { ignored += count }

    var summary: String {
        let waiting = suspended.values.reduce(0, +)
        let reasons = suspended.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let detail = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
        return "\(charged) charged, \(sum.decimal) in all; "
            + "\(ignored) known before; \(waiting) in suspense\(detail)"
    }
}

/// A record that came to be charged.
struct UsageArrived {
    /// Of the file; 0 for one that waited in suspense.
    let line: Int
    let arrival: UsageArrival
}
