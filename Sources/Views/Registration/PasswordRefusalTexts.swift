import Billing
import Rules

/// Why a password was not set, short enough for a handset's screen.
enum PasswordRefusalTexts {
    /// The reason of a refusal that another entry can mend; nil of any other.
    static func correctable(_ refusal: Refusal) -> Sentence? {
        switch refusal {
        case .passwordLength(let found, let shortest, let longest):
            length(number(found), number(shortest), number(longest))
        case .passwordCharacters:
            Sentence(
                ru: "Можно только латинские буквы, цифры и знаки.",
                be: "Можна толькі лацінскія літары, лічбы і знакі.",
                en: "Use only Latin letters, digits and signs.")
        case .passwordIsNumber:
            Sentence(
                ru: "Пароль не может быть вашим номером.",
                be: "Пароль не можа быць вашым нумарам.",
                en: "The password cannot be your number.")
        case .passwordTooCommon:
            Sentence(
                ru: "Такой пароль легко угадать.", be: "Такі пароль лёгка адгадаць.",
                en: "Such a password is easy to guess.")
        case .wrongCredentials, .wrongLetters, .staleLetters, .notApproved, .staleApproval,
            .tooManyAttempts, .simChanged,
            .notServed, .linkUsed, .paymentTooSmall, .paymentTooLarge, .paymentDiffers,
            .sessionEnded, .codeTooSoon, .tooManyRequests, .wrongCode, .codeExpired,
            .deviceUnknown, .reportTooEarly, .keyUsedDifferently, .capUnreadable, .capTooSmall,
            .capTooLarge:
            nil
        }
    }

    /// What ends the dialogue: a refusal that no other password mends.
    static func final(_ refusal: Refusal, _ zone: Zone) -> Sentence {
        switch refusal {
        case .tooManyAttempts(let seconds): attempts(seconds)
        // A started minute counts as whole: at the minute shown it is possible again.
        case .simChanged(let until): sim(DateText.short(until.adding(seconds: 59), zone))
        case .notServed:
            Sentence(
                ru: "Этот номер не обслуживается. Обратитесь к оператору.",
                be: "Гэты нумар не абслугоўваецца. Звярніцеся да аператара.",
                en: "This number is not served. Please contact your operator.")
        case .wrongCredentials, .wrongLetters, .staleLetters, .notApproved, .staleApproval,
            .passwordLength, .passwordCharacters,
            .passwordIsNumber, .passwordTooCommon, .linkUsed, .paymentTooSmall, .paymentTooLarge,
            .paymentDiffers, .sessionEnded, .codeTooSoon, .tooManyRequests, .wrongCode,
            .codeExpired, .deviceUnknown, .reportTooEarly, .keyUsedDifferently, .capUnreadable,
            .capTooSmall, .capTooLarge:
            Sentence(
                ru: "Пароль не установлен. Попробуйте позже.",
                be: "Пароль не ўсталяваны. Паспрабуйце пазней.",
                en: "No password was set. Please try later.")
        }
    }

    private static func length(_ found: String, _ shortest: String, _ longest: String) -> Sentence {
        Sentence(
            ru: "Нужно от \(shortest) до \(longest) символов, у вас \(found).",
            be: "Трэба ад \(shortest) да \(longest) сімвалаў, у вас \(found).",
            en: "The password needs \(shortest) to \(longest) characters, yours has \(found).")
    }

    private static func sim(_ moment: String) -> Sentence {
        Sentence(
            ru: "SIM-карта недавно заменена. Пароль можно сменить с \(moment).",
            be: "SIM-карта нядаўна заменена. Пароль можна змяніць з \(moment).",
            en: "Your SIM card was changed lately. A password can be set from \(moment) on.")
    }

    /// Minutes up to two hours, then hours, both rounded up; beyond 999 hours only "later".
    private static func attempts(_ seconds: Int64) -> Sentence {
        let minutes = max(seconds, 1) / 60 + (max(seconds, 1) % 60 == 0 ? 0 : 1)
        let hours = minutes / 60 + (minutes % 60 == 0 ? 0 : 1)
        let wait =
            if minutes <= 120 {
                Sentence(
                    ru: "через \(minutes) мин", be: "праз \(minutes) хв", en: "in \(minutes) min")
            } else if hours <= 999 {
                Sentence(ru: "через \(hours) ч", be: "праз \(hours) гадз", en: "in \(hours) h")
            } else {
                Sentence(ru: "позже", be: "пазней", en: "later")
            }
        return Sentence(
            ru: "Слишком много попыток. Попробуйте \(wait.ru).",
            be: "Занадта шмат спроб. Паспрабуйце \(wait.be).",
            en: "Too many attempts. Please try \(wait.en).")
    }

    private static func number(_ value: Int) -> String {
        value > 999 ? "999+" : String(max(value, 0))
    }
}
