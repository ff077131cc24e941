import Billing
import Channels
import Rules
import Testing

/// A dialogue of the demo operator with a subscriber, and the zone of its clocks.
enum PasswordDialogue {
    static let code = "*111*17#"
    static let limits = PasswordLimits(shortest: 4, longest: 10, denied: [])

    static func zone() throws -> Zone {
        let row = Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)
        return try #require(Zone(name: "Europe/Minsk", rows: [row]))
    }

    static func session(_ language: Language = .ru, isServed: Bool = true) throws -> USSDSession {
        USSDSession(
            USSDSession.Setting(
                passwordCode: code, approvalCode: "*111*18#", limits: limits, zone: try zone(),
                language: language,
                isServed: isServed))
    }

    /// Every refusal, with the numbers that take most room.
    static let refusals: [Refusal] = {
        let sums = [Money(units: .max), Money(units: .min)]
        let moments = [Int64.min, 0, 1_795_360_137_831_000, .max].map(Instant.init(microseconds:))
        return [
            .wrongCredentials, .wrongLetters, .staleLetters, .notApproved, .staleApproval,
            .passwordCharacters,
            .passwordIsNumber, .passwordTooCommon, .notServed, .linkUsed, .paymentDiffers,
            .sessionEnded,
        ]
            + [Int64.min, -1, 0, 1, 60, 7_200, 7_201, 3_596_400, 3_596_401, .max]
            .map(Refusal.tooManyAttempts(retryAfterSeconds:))
            + moments.map(Refusal.simChanged(until:))
            + [Int.min, 0, 3, 999, 1_000, .max]
            .map { .passwordLength(found: $0, shortest: $0, longest: $0) }
            + sums.map { .paymentTooSmall(found: $0, smallest: $0) }
            + sums.map { .paymentTooLarge(found: $0, largest: $0) }
    }()

    static let correctable: [Refusal] = [
        .passwordLength(found: 3, shortest: 4, longest: 10), .passwordCharacters,
        .passwordIsNumber, .passwordTooCommon,
    ]
}
