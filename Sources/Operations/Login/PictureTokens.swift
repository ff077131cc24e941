import Billing
import Rules
import Secrets

/// The picture's letters travel sealed in the form, bound to the browser's cookie: nothing is
/// stored until a picture is used, and then only that it was.
package struct Picture: Sendable {
    package let letters: String
    package let expiresAt: Instant
    /// Of the cookie that the form was given to.
    package let browser: String
    /// Draws the same picture whenever it is asked for, so that no average can be taken.
    package let seed: UInt64

    package init(letters: String, expiresAt: Instant, browser: String, seed: UInt64) {
        self.letters = letters
        self.expiresAt = expiresAt
        self.browser = browser
        self.seed = seed
    }

    package func token(_ sealer: Sealer) -> String {
        sealer.token(plain, purpose: Self.purpose)
    }

    private var plain: String { "\(letters)|\(expiresAt.microseconds)|\(browser)|\(seed)" }

    package init?(token: String, _ sealer: Sealer) {
        guard let plain = sealer.open(token: token, purpose: Self.purpose) else { return nil }
        let parts = plain.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 4, let expires = Int64(parts[1]), let seed = UInt64(parts[3]) else {
            return nil
        }
        self.init(
            letters: String(parts[0]), expiresAt: Instant(microseconds: expires),
            browser: String(parts[2]), seed: seed)
    }

    private static let purpose = "picture"

    /// The digits of the sound beside the picture and what the sound is mixed of. Both follow from
    /// the picture by the operator's key, so that one token stands for both.
    package func spoken(_ limits: SignInLimits, _ sealer: Sealer) -> (digits: String, seed: UInt64)
    {
        let bytes = sealer.hash(plain, purpose: "picture-sound")
        return (
            Digits.text(of: bytes, count: limits.soundDigits),
            bytes.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        )
    }

    /// A fresh one for a browser.
    package static func make(
        alphabet: [Character], cookie: String, limits: SignInLimits, effects: Effects
    ) -> Picture {
        let random = randomBytes(limits.pictureLetters + 8)
        let letters = random.prefix(limits.pictureLetters).map {
            alphabet[Int($0) % alphabet.count]
        }
        let seed = random.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Picture(
            letters: String(letters),
            expiresAt: effects.now().adding(seconds: limits.pictureSeconds),
            browser: browser(cookie, effects.sealer), seed: seed)
    }

    package static func browser(_ cookie: String, _ sealer: Sealer) -> String {
        Base64URL.encode(Array(sealer.hash(cookie, purpose: "picture-browser").prefix(12)))
    }
}
