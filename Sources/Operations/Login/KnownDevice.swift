import Rules
import Secrets

/// A browser that once signed in with a number; its sealed cookie says so until the password is set
/// anew. All browsers of a subscription share one lane.
struct KnownDevice {
    private static let purpose = "device"

    private let subscription: Int64
    private let version: Int64

    static func token(of holder: NumberHolder, _ sealer: Sealer) -> String {
        sealer.token(
            "\(holder.subscription)|\(holder.credentials?.version ?? 0)", purpose: purpose)
    }

    init?(token: String, _ sealer: Sealer) {
        let parts = sealer.open(token: token, purpose: Self.purpose)?.split(separator: "|") ?? []
        guard parts.count == 2, let subscription = Int64(parts[0]), let version = Int64(parts[1])
        else { return nil }
        self.subscription = subscription
        self.version = version
    }

    /// The subscription, if the browser is known for this holder and his present password.
    func subscription(of holder: NumberHolder?) -> Int64? {
        guard let holder, holder.subscription == subscription,
            holder.credentials?.version ?? 0 == version
        else { return nil }
        return subscription
    }
}
