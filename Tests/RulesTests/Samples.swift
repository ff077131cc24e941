import Billing
import Rules
import Testing

/// The cast as the rules see it: a test says only what it is about.
enum Sample {
    static let now = Instant(seconds: 1_795_335_960)

    static func number(_ digits: String = "375295001001") throws -> PhoneNumber {
        try #require(PhoneNumber(e164: digits))
    }

    static func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    static func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    static func minsk() throws -> Zone {
        let row = Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)
        return try #require(Zone(name: "Europe/Minsk", rows: [row]))
    }

    static func holder(
        closedAt: Instant? = nil, simChangedAt: Instant? = nil, version: Int64? = 3
    ) throws -> NumberHolder {
        NumberHolder(
            subscription: 7, number: try number(),
            accountDay: AccountDay(account: 100_000_000_001, lastDay: nil), language: .ru,
            contractFrom: LocalDate(dayNumber: 18_000), closedAt: closedAt,
            simChangedAt: simChangedAt,
            credentials: version.map { Credentials(passwordHash: "$argon2id$", version: $0) })
    }

    /// As in the shipped `limits.yaml`.
    static let signIn = SignInLimits(
        windowMinutes: 15, freePerNumber: 4, firstDelaySeconds: 5, longestDelaySeconds: 900,
        lockSeconds: 300, perAddress: 60, perNetwork: 2_000, perPrefix: 300, global: 3_000,
        pictureLetters: 5, pictureSeconds: 120)
}
