import Billing
import Rules
import Secrets

/// What an app is given: a short access token for each request, and a refresh token that is good
/// once and brings the next pair.
package struct DeviceTokens: Sendable {
    package let device: Int64
    package let access: String
    package let accessExpires: Instant
    package let refresh: String
    package let refreshExpires: Instant

    init(
        device: Int64, family: DeviceFamily, generation: Int64, rotatedAt: Instant, _ act: Act
    ) {
        let limits = act.catalogue.limits.device
        self.device = device
        accessExpires = act.now.adding(seconds: limits.accessMinutes * 60)
        refreshExpires = rotatedAt.adding(seconds: limits.idleDays * 86_400)
        let sealer = act.effects.sealer
        access = family.token(.access, accessExpires.microseconds, sealer)
        refresh = family.token(.refresh, generation, sealer)
    }
}

/// The secret that all tokens of a device carry under seal: 128 random bits, of which the database
/// keeps a keyed hash. The database makes no token, not even with the operator's key.
struct DeviceFamily: Sendable {
    enum Use: String { case access, refresh }

    private let secret: String

    init() { secret = Base64URL.encode(randomBytes(16)) }

    func hash(_ sealer: Sealer) -> [UInt8] { sealer.hash(secret, purpose: "device-family") }

    /// The number is the generation of a refresh token, or when an access token expires.
    func token(_ use: Use, _ number: Int64, _ sealer: Sealer) -> String {
        sealer.token("\(secret)|\(number)", purpose: use.purpose)
    }

    static func open(_ token: String, as use: Use, _ sealer: Sealer) -> (
        family: DeviceFamily, number: Int64
    )? {
        let parts = sealer.open(token: token, purpose: use.purpose)?.split(separator: "|") ?? []
        guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
        return (DeviceFamily(secret: String(parts[0])), number)
    }

    private init(secret: String) { self.secret = secret }
}

extension DeviceFamily.Use {
    fileprivate var purpose: String { "device-\(rawValue)" }
}
