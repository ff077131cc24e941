import Billing
import Rules

/// What the password dialogue of «Регистрация» says on a handset's screen. A screen holds 80 units
/// of Cyrillic or 182 septets of English, so numbers that come in are cut to what it holds.
package enum PasswordDialogueTexts {
    /// Asks for the new password; one entry, no repetition.
    package static func prompt(_ language: Language, _ limits: PasswordLimits) -> String {
        let least = min(max(limits.shortest, 0), 999)
        let most = min(max(limits.longest, 0), 999)
        return Sentence(
            ru: """
                Введите новый пароль от \(least) до \(most) символов (латиница, цифры), \
                нажав «Ответить»
                """,
            be: """
                Націсніце «Адказаць» і ўвядзіце новы пароль: \(least)–\(most) лацінскіх літар \
                або лічбаў
                """,
            en: "Press Reply and enter a new password: \(least) to \(most) Latin letters or digits"
        )[language]
    }

    package static func done(_ language: Language) -> String {
        Sentence(
            ru: "Установка пароля завершена успешно. Теперь войдите в личный кабинет.",
            be: "Усталяванне пароля паспяхова завершана. Цяпер увайдзіце ў асабісты кабінет.",
            en: "The password is set. Now sign in to your account on the website."
        )[language]
    }

    /// The last screen after a refusal: why, and that nothing was set.
    package static func refused(_ refusal: Refusal, _ language: Language, _ zone: Zone) -> String {
        guard let reason = PasswordRefusalTexts.correctable(refusal) else {
            return PasswordRefusalTexts.final(refusal, zone)[language]
        }
        let ending = Sentence(
            ru: "Пароль не установлен.", be: "Пароль не ўсталяваны.", en: "No password was set.")
        return "\(reason[language]) \(ending[language])"
    }

    /// Asks again after a refusal that another entry can mend; nil after any other.
    package static func again(_ refusal: Refusal, _ language: Language) -> String? {
        guard let reason = PasswordRefusalTexts.correctable(refusal) else { return nil }
        let ending = Sentence(
            ru: "Введите другой пароль.", be: "Увядзіце іншы пароль.", en: "Enter another one.")
        return "\(reason[language]) \(ending[language])"
    }

    /// - Parameter code: as dialled; repeated on the screen only if short and of keypad characters.
    package static func unknownCode(_ language: Language, code: String) -> String {
        let shown = isKeypad(code) ? ": \(code)" : ""
        return Sentence(
            ru: "Неизвестный код\(shown). Проверьте его и наберите снова.",
            be: "Невядомы код\(shown). Праверце яго і набярыце зноў.",
            en: "Unknown code\(shown). Check it and dial again."
        )[language]
    }

    /// The dialogue went another way than it can go, or waited too long.
    package static func ended(_ language: Language) -> String {
        Sentence(
            ru: "Сеанс завершён. Наберите код ещё раз.",
            be: "Сеанс завершаны. Набярыце код яшчэ раз.",
            en: "The session has ended. Please dial the code again."
        )[language]
    }

    private static func isKeypad(_ code: String) -> Bool {
        (1...20).contains(code.utf8.count)
            && code.utf8.allSatisfy { "0123456789*#".utf8.contains($0) }
    }
}
