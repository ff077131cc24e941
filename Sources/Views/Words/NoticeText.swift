import Billing
import Rules

/// Notices of the outbox in words.
package enum NoticeText {
    /// Short enough for two parts of an SMS in Cyrillic (67 characters each). Spaces and minus are
    /// those of the old alphabet, so that English stays in the cheaper one.
    package static func sms(
        _ notice: Notice, _ language: Language, zone: Zone, sign: LocalName, code: String = ""
    ) -> String {
        switch notice {
        case .passwordSet(let at):
            NoticeWords.passwordSet(DateText.short(at, zone))[language]
        case .signInLocked(let until):
            NoticeWords.signInLocked(DateText.short(until, zone))[language]
        case .paymentReceived(let amount, let balance):
            plain(
                NoticeWords.paymentReceived(
                    AmountText.sum(amount, language, sign: sign),
                    balance: AmountText.sum(balance, language, sign: sign))[language])
        case .passwordCode(.registration, _, let until):
            NoticeWords.registrationCode(code, DateText.short(until, zone))[language]
        case .passwordCode(.reset, _, let until):
            NoticeWords.resetCode(code, DateText.short(until, zone))[language]
        case .passwordCodeBarred(let until):
            // A started minute counts as whole: at the minute shown it is possible again.
            NoticeWords.codeBarred(DateText.short(until.adding(seconds: 59), zone))[language]
        case .capReached(let kind, let cap):
            plain(CapWords.reached(kind, AmountText.exact(cap, language, sign: sign))[language])
        case .debtCapReached(let cap):
            plain(CapWords.debtReached(AmountText.exact(cap, language, sign: sign))[language])
        case .noMoneyLeft(let balance):
            plain(CapWords.noMoney(AmountText.sum(balance, language, sign: sign))[language])
        }
    }

    private static func plain(_ text: String) -> String {
        String(
            text.map { character -> Character in
                switch character {
                case "\u{A0}": " "
                case "\u{2212}": "-"
                default: character
                }
            })
    }
}

/// The sentences of `NoticeText`.
enum NoticeWords {
    static func passwordSet(_ at: String) -> Sentence {
        Sentence(
            ru: "Пароль Интернет-помощника установлен \(at). Если это не вы, "
                + "обратитесь в службу поддержки.",
            be: "Пароль Інтэрнэт-памочніка ўсталяваны \(at). Калі гэта не вы, "
                + "звярніцеся ў службу падтрымкі.",
            en: "The password of your Internet Assistant was set on \(at). If it was not you, "
                + "call customer support.")
    }

    static func signInLocked(_ until: String) -> Sentence {
        Sentence(
            ru: "Много неверных паролей: вход в Интернет-помощник закрыт до \(until). Если это не "
                + "вы, обратитесь в поддержку.",
            be: "Шмат няправільных пароляў: уваход у Інтэрнэт-памочнік закрыты да \(until). Калі "
                + "гэта не вы, звярніцеся ў падтрымку.",
            en:
                "Many wrong passwords: sign-in to your Internet Assistant is closed until "
                + "\(until). If it was not you, call support.")
    }

    static func registrationCode(_ code: String, _ until: String) -> Sentence {
        Sentence(
            ru: "\(code) - код регистрации в Интернет-помощнике, действует до \(until). "
                + "Никому его не сообщайте, даже оператору.",
            be: "\(code) - код рэгістрацыі ў Інтэрнэт-памочніку, дзейнічае да \(until). "
                + "Нікому яго не паведамляйце, нават аператару.",
            en: "\(code) is your code to register in the Internet Assistant, good until "
                + "\(until). Tell it to nobody, not even to your operator.")
    }

    static func resetCode(_ code: String, _ until: String) -> Sentence {
        Sentence(
            ru: "\(code) - код для нового пароля Интернет-помощника, до \(until). "
                + "Никому его не сообщайте, даже оператору.",
            be: "\(code) - код для новага пароля Інтэрнэт-памочніка, да \(until). "
                + "Нікому яго не паведамляйце, нават аператару.",
            en: "\(code) is your code for a new password of the Internet Assistant, good until "
                + "\(until). Tell it to nobody, not even to your operator.")
    }

    static func codeBarred(_ until: String) -> Sentence {
        Sentence(
            ru: "SIM-карта недавно заменена: пароль можно установить с \(until). Если её меняли "
                + "не вы, обратитесь в поддержку.",
            be: "SIM-карта нядаўна заменена: пароль можна ўсталяваць з \(until). Калі яе мянялі "
                + "не вы, звярніцеся ў падтрымку.",
            en: "Your SIM card was changed lately: a password can be set from \(until). If it was "
                + "not you, call support.")
    }

    static func paymentReceived(_ amount: String, balance: String) -> Sentence {
        Sentence(
            ru: "Платёж \(amount) зачислен. Баланс: \(balance)",
            be: "Плацёж \(amount) залічаны. Баланс: \(balance)",
            en: "Payment of \(amount) received. Balance: \(balance)")
    }
}
