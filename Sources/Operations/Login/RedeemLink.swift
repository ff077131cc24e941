import Billing
import Rules
import Secrets
import Store

/// A one-time sign-in link of the demo: sealed, short-lived, used once.
package struct SignInLink: Sendable {
    private static let purpose = "sign-in-link"
    private static let lifeSeconds: Int64 = 24 * 3_600

    package let number: PhoneNumber
    package let expiresAt: Instant

    package static func token(for number: PhoneNumber, _ effects: Effects) -> String {
        let expires = effects.now().adding(seconds: lifeSeconds)
        let nonce = Base64URL.encode(randomBytes(9))
        return effects.sealer.token(
            "\(number.digits)|\(expires.microseconds)|\(nonce)", purpose: purpose)
    }

    package init?(token: String, _ sealer: Sealer) {
        let parts = sealer.open(token: token, purpose: Self.purpose)?.split(separator: "|") ?? []
        guard parts.count == 3, let number = PhoneNumber(e164: String(parts[0])),
            let expires = Int64(parts[1])
        else { return nil }
        self.number = number
        expiresAt = Instant(microseconds: expires)
    }
}

/// Signs in by a link; the second use is refused.
package struct RedeemLink: Operation {
    package let token: String
    package let cookie: SessionCookie
    package let archived = ArchivedAct(.signIn, .signIn)

    package init(token: String) {
        self.token = token
        cookie = SessionCookie()
    }

    package struct Facts {
        let holder: NumberHolder?
        let isUnused: Bool
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        let sealer = act.effects.sealer
        guard let link = SignInLink(token: token, sealer), act.now < link.expiresAt else {
            return Facts(holder: nil, isUnused: false)
        }
        return Facts(
            holder: try transaction.holder(of: link.number, at: act.now),
            isUnused: try transaction.useToken(
                hash: sealer.hash(token, purpose: "used-link"), expiresAt: link.expiresAt))
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> NumberHolder {
        guard facts.isUnused else { throw .linkUsed }
        guard let holder = facts.holder, holder.isServed(at: act.now) else { throw .notServed }
        return holder
    }

    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws
        -> SignedIn
    {
        try SignedIn.begin(holder, cookie, act, in: transaction)
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(
            subscription: facts.holder?.subscription, number: facts.holder?.number)
    }
}
