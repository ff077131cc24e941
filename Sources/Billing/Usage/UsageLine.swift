/// The native usage file: what each column may hold (charging rules §1, §17.1).
package enum UsageLine {
    package static let header =
        "id,kind,subscriber,direction,other,start,seconds,bytes,access,serving"
    private static let columnCount = 10
    private static let mostSeconds: Int64 = 86_400
    private static let mostBytes: Int64 = 1_000_000_000_000_000

    /// Throws the first mistake from the left.
    package static func parse(_ fields: [String]) throws(UsageMistake) -> UsageRecord {
        guard fields.count == columnCount else {
            throw UsageMistake(
                column: "line", found: "\(fields.count) fields", allowed: "10 fields")
        }
        let id = try UsageColumn("id", fields[0]).identifier()
        let kind = try UsageColumn("kind", fields[1]).word(of: UsageRecord.Kind.self)
        let subscriber = try UsageColumn("subscriber", fields[2]).phoneNumber()
        let direction = try UsageColumn("direction", fields[3]).direction(of: kind)
        return UsageRecord(
            id: id, kind: kind, subscriber: subscriber, direction: direction,
            other: try UsageColumn("other", fields[4]).other(of: kind, direction),
            start: try UsageColumn("start", fields[5]).start(),
            seconds: try seconds(UsageColumn("seconds", fields[6]), of: kind),
            bytes: try bytes(UsageColumn("bytes", fields[7]), of: kind),
            access: try UsageColumn("access", fields[8]).access(of: kind),
            serving: try UsageColumn("serving", fields[9]).serving())
    }

    private static func seconds(
        _ column: UsageColumn, of kind: UsageRecord.Kind
    ) throws(UsageMistake) -> Int64 {
        switch kind {
        case .voice, .forwarded: try column.number(atMost: mostSeconds, mayBeEmpty: false)
        case .sms, .mms, .data: try column.number(atMost: 0, mayBeEmpty: true)
        }
    }

    private static func bytes(
        _ column: UsageColumn, of kind: UsageRecord.Kind
    ) throws(UsageMistake) -> Int64 {
        switch kind {
        case .data: try column.number(atMost: mostBytes, mayBeEmpty: false)
        case .mms: try column.number(atMost: mostBytes, mayBeEmpty: true)
        case .voice, .sms, .forwarded: try column.number(atMost: 0, mayBeEmpty: true)
        }
    }
}
