import Billing
import Rules
import Secrets
import Store

/// «Вход» with the phone beside the picture: the subscriber dialled a page's code and said yes. It
/// replaces the picture alone: the password is still asked for, so it holds no more after a change
/// of the SIM card than the picture does.
package struct ApproveSignIn: Operation {
    package let number: PhoneNumber
    /// As dialled; whether a page shows it is not known here.
    package let digits: String
    package let archived = ArchivedAct(.signIn, .approveSignIn)

    package init(number: PhoneNumber, digits: String) {
        self.number = number
        self.digits = digits
    }

    package struct Facts {
        let holder: NumberHolder?
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        Facts(holder: try transaction.holder(of: number, at: act.now))
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> NumberHolder {
        guard let holder = facts.holder, holder.isServed(at: act.now) else { throw .notServed }
        return holder
    }

    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws {
        let seconds = act.catalogue.limits.signIn.approvalSeconds
        try transaction.addApproval(
            digits, of: holder.subscription, until: act.now.adding(seconds: seconds))
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }
}

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
