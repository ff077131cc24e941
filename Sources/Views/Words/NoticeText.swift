import Billing
import Rules

/// Notices of the outbox in words.
package enum NoticeText {
    /// Short enough for two parts of an SMS in Cyrillic (67 characters each). Spaces and minus are
    /// those of the old alphabet, so that English stays in the cheaper one.
    package static func sms(
        _ notice: Notice, _ language: Language, zone: Zone, sign: LocalName
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

    static func paymentReceived(_ amount: String, balance: String) -> Sentence {
        Sentence(
            ru: "Платёж \(amount) зачислен. Баланс: \(balance)",
            be: "Плацёж \(amount) залічаны. Баланс: \(balance)",
            en: "Payment of \(amount) received. Balance: \(balance)")
    }
}
