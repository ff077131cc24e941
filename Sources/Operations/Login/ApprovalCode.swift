import Billing
import Secrets

/// The digits that a page shows and its subscriber dials: sealed in the form and bound to the
/// browser, so that nothing is stored until they are dialled.
package struct ApprovalCode: Sendable {
    package let digits: String
    package let expiresAt: Instant
    let browser: String

    private static let purpose = "approval"
    package static let length = 6

    /// A fresh one for a browser.
    package static func make(cookie: String, limits: SignInLimits, effects: Effects)
        -> ApprovalCode
    {
        ApprovalCode(
            digits: Digits.text(of: randomBytes(8), count: length),
            expiresAt: effects.now().adding(seconds: limits.approvalSeconds),
            browser: Picture.browser(cookie, effects.sealer))
    }

    private init(digits: String, expiresAt: Instant, browser: String) {
        self.digits = digits
        self.expiresAt = expiresAt
        self.browser = browser
    }

    package func token(_ sealer: Sealer) -> String {
        sealer.token("\(digits)|\(expiresAt.microseconds)|\(browser)", purpose: Self.purpose)
    }

    package init?(token: String, _ sealer: Sealer) {
        let parts = sealer.open(token: token, purpose: Self.purpose)?.split(separator: "|") ?? []
        guard parts.count == 3, let expires = Int64(parts[1]) else { return nil }
        self.init(
            digits: String(parts[0]), expiresAt: Instant(microseconds: expires),
            browser: String(parts[2]))
    }
}

/// Decimal digits made of random bytes.
enum Digits {
    /// - Parameter bytes: at least eight; the digits are then even to one part in 10^11.
    static func text(of bytes: [UInt8], count: Int) -> String {
        var rest = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var digits = ""
        for _ in 0..<count {
            digits += String(rest % 10)
            rest /= 10
        }
        return digits
    }
}
