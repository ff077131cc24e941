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
    /// Checks the code, then the text, hashes it in the pool, then acts. Sent again with the same
    /// code and the same password, as after a lost answer, it is done as before.
    package func setPassword(
        ticket: String, code: String, password: String, by caller: Caller
    ) async throws -> Answer<Void> {
        let ticket = CodeTicket(token: ticket, effects.sealer)
        let checked: CodeChecking.Decision
        switch try await perform(CheckCode(ticket: ticket, code: code), by: caller) {
        case .refused(let refusal): return .refused(refusal)
        case .done(let outcome): checked = outcome
        }
        if checked.code.isUsed {
            let hash = checked.holder.credentials?.passwordHash
            let isSame = try await work.verify(password, against: hash)
            return isSame ? .done(()) : .refused(.codeExpired)
        }
        let number = checked.holder.number
        let text = try await self.checked(password, of: number, by: caller)
        return try await perform(
            SetPasswordByCode(
                setting: SetPassword(number: number, text: text), seed: checked.code.seed), by: caller)
    }
}
