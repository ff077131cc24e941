import Billing

/// What the dialogue that approves a sign-in says on a handset's screen, 80 units of Cyrillic.
package enum ApprovalDialogueTexts {
    /// Asks whether it is the subscriber who signs in: whoever was told the code by a stranger is
    /// to stop here.
    /// - Parameter digits: of the page, to be compared with it.
    package static func prompt(_ language: Language, digits: String) -> String {
        Sentence(
            ru: "Вы сами входите в кабинет, на странице код \(digits)? 1 — да. Код дал другой — 0",
            be:
                "Вы самі ўваходзіце ў кабінет, на старонцы код \(digits)? "
                + "1 — так. Код даў іншы — 0",
            en: "Are you signing in yourself and does the page show \(digits)? 1 - yes. "
                + "Somebody else gave me the code - 0"
        )[language]
    }

    package static func done(_ language: Language) -> String {
        Sentence(
            ru: "Вход подтверждён. Введите номер и пароль на той же странице.",
            be: "Уваход пацверджаны. Увядзіце нумар і пароль на той жа старонцы.",
            en: "Approved. Now enter your number and password on the same page."
        )[language]
    }

    /// - Parameter passwordCode: what to dial for another password.
    package static func declined(_ language: Language, passwordCode: String) -> String {
        Sentence(
            ru: "Вход не подтверждён. Входили не вы? Смените пароль: \(passwordCode)",
            be: "Уваход не пацверджаны. Уваходзілі не вы? Змяніце пароль: \(passwordCode)",
            en: "Not approved. If it was not you, change your password: \(passwordCode)"
        )[language]
    }
}
