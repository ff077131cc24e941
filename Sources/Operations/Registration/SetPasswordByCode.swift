import Billing
import Rules
import Store

/// «Установка пароля» in an app: as from the SIM card itself, proved by the code that it received.
package struct SetPasswordByCode: Operation {
    package let setting: SetPassword
    /// Of the code that was right.
    package let seed: Int64

    package struct Facts {
        let setting: PasswordSetting.Facts
        /// The code is still the number's last, its holder's and unused.
        let isOpen: Bool
    }

    package var archived: ArchivedAct { setting.archived }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        let code = try transaction.code(of: setting.number)
        let facts = try setting.facts(act, in: transaction)
        return Facts(
            setting: facts,
            isOpen: code.map { $0.seed == seed && $0.isOf(facts.holder) && !$0.isUsed } ?? false)
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> SetPassword.Decision {
        guard facts.isOpen else { throw .codeExpired }
        return try setting.decide(facts.setting, act)
    }

    package func store(
        _ decision: SetPassword.Decision, _ act: Act, in transaction: Transaction
    ) throws {
        try transaction.useCode(of: setting.number, at: act.now)
        try setting.store(decision, act, in: transaction)
    }

    package func subject(of facts: Facts) -> ArchiveSubject { setting.subject(of: facts.setting) }

    package func notices(_ decision: SetPassword.Decision, _ act: Act) -> [AddressedNotice] {
        setting.notices(decision, act)
    }
}

extension Door {
    /// Checks text and code, hashes the text in the pool, then acts. Sent again with the same code
    /// and the same password, as after a lost answer, it is done as before.
    package func setPassword(
        ticket: String, code: String, password: String, by caller: Caller
    ) async throws -> Answer<Void> {
        let check = CheckCode(
            ticket: CodeTicket(token: ticket, effects.sealer), code: code, password: password)
        let checked: CodeChecking.Decision
        switch try await perform(check, by: caller) {
        case .refused(let refusal): return .refused(refusal)
        case .done(let outcome): checked = outcome
        }
        let holder = checked.holder
        if checked.code.isUsed { return try await repeated(checked, password) }
        let hash = try await trying(checked) { try await work.hash(password) }
        return try await perform(
            SetPasswordByCode(
                setting: SetPassword(number: holder.number, text: .hashed(hash)),
                seed: checked.code.seed), by: caller)
    }

    private func repeated(_ checked: CodeChecking.Decision, _ password: String) async throws
        -> Answer<Void>
    {
        let hash = checked.holder.credentials?.passwordHash
        let isSame = try await trying(checked) {
            try await work.verify(password, against: hash)
        }
        let answer: Answer<Void> = isSame ? .done(()) : .refused(.codeExpired)
        heard(.setPassword, ActEnd(answer))
        return answer
    }

    /// The costly work that a try was counted for. When we are too busy for it, that was none.
    private func trying<Result: Sendable>(
        _ checked: CodeChecking.Decision, _ work: () async throws -> Result
    ) async throws -> Result {
        do {
            return try await work()
        } catch {
            heard(.setPassword, .fault)
            let (seed, number) = (checked.code.seed, checked.holder.number)
            try await database.write { try $0.returnTry(ofCode: seed, of: number) }
            throw error
        }
    }
}
