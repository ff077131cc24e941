import Billing
import Rules
import Secrets
import Store

/// «Вход», the second half: the password was checked, the session begins.
package struct SignIn: Operation {
    package let number: PhoneNumber?
    /// What the password was right for.
    package let rightFor: PasswordVersion?
    let counted: CountAttempt.Counted
    package let lanes: [AttemptLane]
    package let cookie: SessionCookie
    package let archived = ArchivedAct(.signIn, .signIn)

    package func facts(_ act: Act, in transaction: Transaction) throws -> SigningIn.Facts {
        SigningIn.Facts(
            holder: try number.flatMap { try transaction.holder(of: $0, at: act.now) },
            rightFor: rightFor, now: act.now)
    }

    package func decide(_ facts: SigningIn.Facts, _ act: Act) throws(Refusal) -> NumberHolder {
        try SigningIn.decide(facts)
    }

    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws
        -> SignedIn
    {
        try transaction.forgive(lanes, at: act.now)
        return try SignedIn.begin(holder, cookie, act, in: transaction)
    }

    package func storeRefusal(
        _ refusal: Refusal, _ facts: SigningIn.Facts, _ act: Act, in transaction: Transaction
    ) throws {
        try counted.tellOfLock(refusal, facts.holder, act, in: transaction)
    }

    package func subject(of facts: SigningIn.Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }
}

/// A new session: an opaque id of 128 bits, of which the database keeps the hash.
package struct SessionCookie: Sendable {
    package let value: String

    package init() { value = Base64URL.encode(randomBytes(16)) }

    package init(value: String) { self.value = value }

    package func hash(_ sealer: Sealer) -> [UInt8] { sealer.hash(value, purpose: "session") }
}

/// What the browser is given.
package struct SignedIn: Sendable {
    package let cookie: SessionCookie
    /// Lets this browser try again beside the budgets of strangers.
    package let device: String
    package let language: Language

    static func begin(
        _ holder: NumberHolder, _ cookie: SessionCookie, _ act: Act, in transaction: Transaction
    ) throws -> SignedIn {
        try transaction.addSession(
            hash: cookie.hash(act.effects.sealer), subscription: holder.subscription,
            address: act.caller.address, at: act.now)
        return SignedIn(
            cookie: cookie, device: KnownDevice.token(of: holder, act.effects.sealer),
            language: holder.language)
    }
}

/// The form of «Вход», as typed.
package struct SignInForm: Sendable {
    package let number: String
    package let password: String
    package let proof: TypedProof
    /// The device cookie, if any.
    package let device: String?

    package init(number: String, password: String, proof: TypedProof, device: String?) {
        self.number = number
        self.password = password
        self.proof = proof
        self.device = device
    }
}

extension Door {
    /// Counts the attempt, checks the password in the pool, then signs in. An unknown number takes
    /// the same way and the same time.
    package func signIn(_ form: SignInForm, by caller: Caller) async throws -> Answer<SignedIn> {
        let number = PhoneNumber(typed: form.number)
        let device = try knownDevice(form.device, of: number, by: caller)
        let lanes = AttemptLane.of(number: number, known: device, caller: caller)
        let attempt = CountAttempt(
            number: number, lanes: lanes, proof: form.proof,
            archived: ArchivedAct(.signIn, .signIn))
        return try await perform(attempt, form.password, by: caller) { counted, rightFor in
            SignIn(
                number: number, rightFor: rightFor, counted: counted, lanes: lanes,
                cookie: SessionCookie())
        }
    }

    /// The subscription of the device's cookie, if it is the one that the number belongs to.
    private func knownDevice(_ token: String?, of number: PhoneNumber?, by caller: Caller) throws
        -> Int64?
    {
        guard let token, let number, let device = KnownDevice(token: token, effects.sealer) else {
            return nil
        }
        return try read(
            { act, transaction in
                device.subscription(of: try transaction.holder(of: number, at: act.now))
            }, by: caller)
    }
}
