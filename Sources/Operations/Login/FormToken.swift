import Secrets

/// The hidden field `form`: a keyed hash of the browser's cookie. Another site can neither read it
/// nor guess it, and it changes with each sign-in.
package enum FormToken {
    package static func make(_ cookie: SessionCookie, _ sealer: Sealer) -> String {
        Base64URL.encode(Array(sealer.hash(cookie.value, purpose: "form").prefix(16)))
    }

    package static func isRight(_ token: String, _ cookie: SessionCookie, _ sealer: Sealer) -> Bool
    {
        Sealer.equal(Array(token.utf8), Array(make(cookie, sealer).utf8))
    }
}
