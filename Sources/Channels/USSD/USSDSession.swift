import Billing
import Operations
import Rules
import Views

/// One USSD dialogue as a pure machine: an event in, an action out. Sockets, timers and the
/// operation itself are the gateway's. It never traps: an event that cannot come ends it politely.
package struct USSDSession: Sendable {
    private enum State {
        case idle
        /// The screen waits for the entry of this ordinal, from 1.
        case asking(entry: Int)
        case setting(entry: Int)
        /// The screen asks whether to approve the sign-in with these digits.
        case confirming(digits: String)
        case approving
        case ended
    }

    /// What the dialogue knows of the operator and of the handset that dialled.
    package struct Setting: Sendable {
        /// `*111*17#`
        package let passwordCode: String
        /// `*111*18#`; nil where sign-ins are not approved by phone.
        package let approvalCode: String?
        package let limits: PasswordLimits
        package let zone: Zone
        /// The subscriber's, or the operator's first one if the number is not served.
        package let language: Language
        package let isServed: Bool

        package init(
            passwordCode: String, approvalCode: String? = nil, limits: PasswordLimits, zone: Zone,
            language: Language, isServed: Bool
        ) {
            self.passwordCode = passwordCode
            self.approvalCode = approvalCode
            self.limits = limits
            self.zone = zone
            self.language = language
            self.isServed = isServed
        }
    }

    /// Entries of one dialogue; the next needs dialling again.
    package static let mostEntries = 3
    /// Characters of one screen, so of one entry.
    package static let longestInput = 182

    private let setting: Setting
    private var state: State = .idle

    package init(_ setting: Setting) { self.setting = setting }

    /// Whether the gateway may forget the session once it has performed the last action.
    package var isEnded: Bool {
        if case .ended = state { true } else { false }
    }

    package mutating func handle(_ event: USSDEvent) -> USSDAction {
        switch (state, event) {
        case (.idle, .dialled(let code)): dialled(code)
        case (.asking(let entry), .replied(let text)): replied(text, entry)
        case (.setting(let entry), .outcome(let outcome)): concluded(outcome, entry)
        case (.confirming(let digits), .replied(let text)): confirmed(text, digits)
        case (.approving, .approved(let refusal)): approved(refusal)
        case (.ended, .outcome), (.ended, .approved), (.ended, .timedOut), (_, .cancelled): leave()
        default: finish(PasswordDialogueTexts.ended(setting.language))
        }
    }

    private mutating func dialled(_ code: String) -> USSDAction {
        let language = setting.language
        guard setting.isServed else {
            return finish(PasswordDialogueTexts.refused(.notServed, language, setting.zone))
        }
        if let digits = setting.approvalDigits(of: code) {
            state = .confirming(digits: digits)
            return .ask(ApprovalDialogueTexts.prompt(language, digits: digits))
        }
        guard code == setting.passwordCode else {
            return finish(PasswordDialogueTexts.unknownCode(language, code: code))
        }
        state = .asking(entry: 1)
        return .ask(PasswordDialogueTexts.prompt(language, setting.limits))
    }

    private mutating func replied(_ text: String, _ entry: Int) -> USSDAction {
        guard text.unicodeScalars.prefix(Self.longestInput + 1).count <= Self.longestInput else {
            return finish(PasswordDialogueTexts.ended(setting.language))
        }
        state = .setting(entry: entry)
        return .setPassword(text)
    }

    private mutating func concluded(_ outcome: PasswordOutcome, _ entry: Int) -> USSDAction {
        let language = setting.language
        guard case .refused(let refusal) = outcome else {
            return finish(PasswordDialogueTexts.done(language))
        }
        if entry < Self.mostEntries, let again = PasswordDialogueTexts.again(refusal, language) {
            state = .asking(entry: entry + 1)
            return .ask(again)
        }
        return finish(PasswordDialogueTexts.refused(refusal, language, setting.zone))
    }

    private mutating func confirmed(_ text: String, _ digits: String) -> USSDAction {
        guard text.prefix(8).filter({ !$0.isWhitespace }) == "1" else {
            return finish(
                ApprovalDialogueTexts.declined(
                    setting.language, passwordCode: setting.passwordCode))
        }
        state = .approving
        return .approve(digits: digits)
    }

    private mutating func approved(_ refusal: Refusal?) -> USSDAction {
        guard let refusal else { return finish(ApprovalDialogueTexts.done(setting.language)) }
        return finish(PasswordDialogueTexts.refused(refusal, setting.language, setting.zone))
    }

    private mutating func finish(_ text: String) -> USSDAction {
        state = .ended
        return .finish(text)
    }

    private mutating func leave() -> USSDAction {
        state = .ended
        return .none
    }
}

extension USSDSession.Setting {
    /// The six digits of `*111*18*482913#`; nil for any other code.
    fileprivate func approvalDigits(of code: String) -> String? {
        guard let approvalCode, approvalCode.hasSuffix("#"), code.hasSuffix("#") else { return nil }
        let start = approvalCode.dropLast() + "*"
        let digits = code.dropFirst(start.count).dropLast()
        guard code.hasPrefix(start), digits.utf8.count == ApprovalCode.length,
            digits.utf8.allSatisfy(\.isDigit)
        else { return nil }
        return String(digits)
    }
}
