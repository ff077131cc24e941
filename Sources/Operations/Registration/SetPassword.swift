import Billing
import Rules
import Store

/// «Установка пароля»: sets or resets the password of the number that asks from its own SIM card.
package struct SetPassword: Operation {
    package let number: PhoneNumber
    package let passwordHash: String

    package let archived = ArchivedAct(.settings, .setPassword)

    package func facts(_ act: Act, in transaction: Transaction) throws -> PasswordSetting.Facts {
        PasswordSetting.Facts(
            holder: try transaction.holder(of: number, at: act.now),
            simChangeHours: act.catalogue.limits.simChangeHours, now: act.now)
    }

    package func decide(_ facts: PasswordSetting.Facts, _ act: Act) throws(Refusal) -> NumberHolder
    {
        try PasswordSetting.decide(facts)
    }

    /// Whoever knew the old password is out; delays after misses of the number are over.
    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws {
        try transaction.setPassword(passwordHash, of: holder.subscription, at: act.now)
        try transaction.endSessions(of: holder.subscription)
        try transaction.forgive([.number(holder.number)])
    }

    package func subject(of facts: PasswordSetting.Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }

    package func notices(_ holder: NumberHolder, _ act: Act) -> [AddressedNotice] {
        [AddressedNotice(.passwordSet(at: act.now), to: holder)]
    }
}

extension Door {
    /// Checks the text, hashes it in the pool, then acts.
    package func setPassword(_ password: String, of number: PhoneNumber, by caller: Caller)
        async throws -> Answer<Void>
    {
        let act = try act(by: caller)
        do throws(Refusal) {
            try PasswordSetting.check(
                password, number: number, limits: act.catalogue.limits.password)
        } catch {
            return .refused(error)
        }
        let hash = try await work.hash(password)
        return try await perform(SetPassword(number: number, passwordHash: hash), by: caller)
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
