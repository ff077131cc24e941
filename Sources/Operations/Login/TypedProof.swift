import Billing
import Rules
import Secrets
import Store

/// By what a form of «Вход» shows that a person sends it and no program.
package enum TypedProof: Sendable {
    /// The letters of the picture or the digits of its sound.
    case letters(TypedLetters)
    /// A code of the page, dialled on the phone.
    case approval(TypedApproval)

    func check(_ holder: NumberHolder?, _ act: Act, in transaction: Transaction) throws
        -> SignInAttempt.Proof
    {
        switch self {
        case .letters(let letters): try letters.check(act, in: transaction)
        case .approval(let approval): try approval.check(holder, act, in: transaction)
        }
    }
}

/// What was typed beside a picture.
package struct TypedLetters: Sendable {
    package let token: String
    package let letters: String
    package let cookie: String

    package init(token: String, letters: String, cookie: String) {
        self.token = token
        self.letters = letters
        self.cookie = cookie
    }

    /// A picture and its sound are used up by the attempt, right or wrong.
    func check(_ act: Act, in transaction: Transaction) throws -> SignInAttempt.Proof {
        let sealer = act.effects.sealer
        guard let picture = Picture(token: token, sealer), act.now < picture.expiresAt,
            picture.browser == Picture.browser(cookie, sealer),
            try transaction.useToken(
                hash: sealer.hash(token, purpose: "used-picture"), expiresAt: picture.expiresAt)
        else { return .stale }
        let spoken = picture.spoken(act.catalogue.limits.signIn, sealer)
        return letters == picture.letters || letters == spoken.digits ? .right : .wrong
    }
}

/// The page's code for the phone, as the form brings it back.
package struct TypedApproval: Sendable {
    package let token: String
    package let cookie: String

    package init(token: String, cookie: String) {
        self.token = token
        self.cookie = cookie
    }

    /// An approval is used up by the attempt; a code that was not dialled may still be.
    func check(_ holder: NumberHolder?, _ act: Act, in transaction: Transaction) throws
        -> SignInAttempt.Proof
    {
        let sealer = act.effects.sealer
        guard let code = ApprovalCode(token: token, sealer), act.now < code.expiresAt,
            code.browser == Picture.browser(cookie, sealer)
        else { return .staleApproval }
        guard let holder,
            try transaction.useApproval(
                code.digits, of: holder.subscription, at: act.now)
        else { return .unapproved }
        return .right
    }
}
