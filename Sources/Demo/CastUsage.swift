import Billing
import Channels

/// A few weeks of calls and messages of the cast, ending at the moment when the demo is made.
package enum CastUsage {
    private struct Use {
        let kind: String
        let direction: String
        let other: String
        var seconds: Int?
        var bytes: Int?
        var access = ""
        var serving = "home"
    }

    private static let habits: [Use] = [
        Use(kind: "voice", direction: "out", other: "375297001002", seconds: 61),
        Use(kind: "voice", direction: "in", other: "375291112233", seconds: 184),
        Use(kind: "sms", direction: "out", other: "375333001003"),
        Use(kind: "voice", direction: "out", other: "375296445566", seconds: 335),
        Use(kind: "sms", direction: "in", other: "375297001002"),
        Use(kind: "voice", direction: "out", other: "375172001020", seconds: 47),
        Use(kind: "voice", direction: "out", other: "375256778899", seconds: 129),
        Use(kind: "voice", direction: "out", other: "79161234567", seconds: 73),
        Use(kind: "data", direction: "out", other: "", bytes: 48_300_211, access: "internet"),
        Use(kind: "data", direction: "out", other: "", bytes: 3_910_440, access: "messenger"),
        Use(kind: "mms", direction: "out", other: "375297001002", bytes: 181_004),
        Use(kind: "forwarded", direction: "out", other: "375296445566", seconds: 41),
        Use(
            kind: "data", direction: "out", other: "", bytes: 7_340_032, access: "internet",
            serving: "250-01"),
    ]

    /// The native usage file (charging rules §1): each of the cast every seven hours, 40 days back.
    package static func csv(until now: Instant, zone: Zone) -> String {
        var lines = [UsageLine.header]
        for (person, member) in Cast.all.enumerated() {
            guard let number = member.numbers.first else { continue }
            for step in 1...136 where (step + person) % 3 != 0 {
                let start = now.adding(seconds: -Int64(step) * 25_200 - Int64(person) * 1_260)
                let use = habits[(step * 5 + person) % habits.count]
                let isAbroad =
                    use.serving != "home" || !(use.other.isEmpty || use.other.hasPrefix("375"))
                guard use.other != number, member.callsAbroad || !isAbroad else { continue }
                lines.append(
                    CSVText.line([
                        "\(member.name)-\(step)", use.kind, number, use.direction, use.other,
                        zone.rfc3339(start), use.seconds.map(String.init) ?? "",
                        use.bytes.map(String.init) ?? "", use.access, use.serving,
                    ]))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
