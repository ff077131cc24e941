import Billing
import Rules
import Store

/// «Установка пароля»: sets or resets the password of the number that asks from its own SIM card.
package struct SetPassword: Operation {
    /// What became of the text before the door: hashed, or refused and yet to be archived.
    package enum Text: Sendable {
        case hashed(String)
        case refused(Refusal)
    }

    package let number: PhoneNumber
    package let text: Text

    package let archived = ArchivedAct(.settings, .setPassword)

    package func facts(_ act: Act, in transaction: Transaction) throws -> PasswordSetting.Facts {
        PasswordSetting.Facts(
            holder: try transaction.holder(of: number, at: act.now),
            simChangeHours: act.catalogue.limits.simChangeHours, now: act.now)
    }

    package struct Decision {
        let holder: NumberHolder
        let passwordHash: String
    }

    package func decide(_ facts: PasswordSetting.Facts, _ act: Act) throws(Refusal) -> Decision {
        let holder = try PasswordSetting.decide(facts)
        switch text {
        case .hashed(let hash): return Decision(holder: holder, passwordHash: hash)
        case .refused(let refusal): throw refusal
        }
    }

    /// Whoever knew the old password is out; delays after misses are over.
    package func store(_ decision: Decision, _ act: Act, in transaction: Transaction) throws {
        let holder = decision.holder
        try transaction.setPassword(decision.passwordHash, of: holder.subscription, at: act.now)
        try transaction.endSignIns(of: holder.subscription)
        let id = holder.subscription
        try transaction.forgive([.number(holder.number), .known(id), .stepUp(id)], at: act.now)
    }

    package func subject(of facts: PasswordSetting.Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }

    package func notices(_ decision: Decision, _ act: Act) -> [AddressedNotice] {
        [AddressedNotice(.passwordSet(at: act.now), to: decision.holder)]
    }
}

extension Door {
    /// Checks the text, hashes it in the pool, then acts.
    package func setPassword(_ password: String, of number: PhoneNumber, by caller: Caller)
        async throws -> Answer<Void>
    {
        let text = try await checked(password, of: number, by: caller)
        return try await perform(SetPassword(number: number, text: text), by: caller)
    }

    /// The text as the act takes it: hashed, or with its refusal.
    private func checked(_ password: String, of number: PhoneNumber, by caller: Caller)
        async throws -> SetPassword.Text
    {
        let limits = try act(by: caller).catalogue.limits.password
        do throws(Refusal) {
            try PasswordSetting.check(password, number: number, limits: limits)
        } catch {
            return .refused(error)
        }
        return .hashed(try await work.hash(password))
    }

    /// Language and state of the number that dials; nil when it is not served.
    package func holder(of number: PhoneNumber, by caller: Caller) throws -> NumberHolder? {
        try read(
            { act, transaction in
                let holder = try transaction.holder(of: number, at: act.now)
                return holder.flatMap { $0.isServed(at: act.now) ? $0 : nil }
            }, by: caller)
    }
}
