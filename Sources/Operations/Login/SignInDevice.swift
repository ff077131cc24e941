import Billing
import Rules
import Secrets
import Store

/// «Вход» of an app, the second half: the password was checked, the device begins.
package struct SignInDevice: Operation {
    package let number: PhoneNumber
    package let name: DeviceName
    /// What the password was right for.
    package let rightFor: PasswordVersion?
    let counted: CountAttempt.Counted
    package let lanes: [AttemptLane]
    let family: DeviceFamily
    package let archived = ArchivedAct(.signIn, .signIn)

    package func facts(_ act: Act, in transaction: Transaction) throws -> SigningIn.Facts {
        SigningIn.Facts(
            holder: try transaction.holder(of: number, at: act.now), rightFor: rightFor,
            now: act.now)
    }

    package func decide(_ facts: SigningIn.Facts, _ act: Act) throws(Refusal) -> NumberHolder {
        try SigningIn.decide(facts)
    }

    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws
        -> DeviceTokens
    {
        try transaction.forgive(lanes, at: act.now)
        let id = act.effects.ids.next(at: act.now)
        let subscription = holder.subscription
        try transaction.addDevice(
            id, name, family: family.hash(act.effects.sealer), of: subscription, at: act.now)
        try transaction.endDevices(of: subscription, beyond: act.catalogue.limits.device.most)
        return DeviceTokens(
            device: id, family: family, generation: 1, rotatedAt: act.now, act)
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

extension Door {
    /// As `signIn`, but an app shows no picture: the budgets of apps are smaller instead. It takes
    /// no idempotency key, for tokens are never stored: a repetition is another device.
    package func signInDevice(
        number: PhoneNumber, password: String, device name: DeviceName, by caller: Caller
    ) async throws -> Answer<DeviceTokens> {
        let lanes = AttemptLane.ofApp(number: number, caller: caller)
        let attempt = CountAttempt(
            number: number, lanes: lanes, proof: nil, archived: ArchivedAct(.signIn, .signIn))
        return try await perform(attempt, password, by: caller) { counted, rightFor in
            SignInDevice(
                number: number, name: name, rightFor: rightFor, counted: counted, lanes: lanes,
                family: DeviceFamily())
        }
    }
}
