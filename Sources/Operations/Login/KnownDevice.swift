import Billing
import Secrets

/// A browser that once signed in with a number; its sealed cookie says so.
struct KnownDevice {
    private static let purpose = "device"

    let subscription: Int64
    let lane: String

    static func token(_ subscription: Int64, _ sealer: Sealer) -> String {
        sealer.token(
            "\(subscription)|\(Base64URL.encode(randomBytes(9)))", purpose: purpose)
    }

    init?(token: String, _ sealer: Sealer) {
        guard let plain = sealer.open(token: token, purpose: Self.purpose),
            let first = plain.split(separator: "|").first, let subscription = Int64(first)
        else { return nil }
        self.subscription = subscription
        lane = plain
    }
}
