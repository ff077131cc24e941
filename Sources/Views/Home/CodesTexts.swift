import Billing

/// Words of PIN and PUK.
enum CodesTexts {
    static let why = Sentence(
        ru: "Чтобы посмотреть коды SIM-карты, введите пароль ещё раз.",
        be: "Каб паглядзець коды SIM-карты, увядзіце пароль яшчэ раз.",
        en: "To see the codes of your SIM card, enter your password again.")
    static let warning = Sentence(
        ru: "Никому не сообщайте эти коды. После десяти неверных вводов PUK SIM-карта перестанет "
            + "работать.",
        be: "Нікому не паведамляйце гэтыя коды. Пасля дзесяці няправільных уводаў PUK SIM-карта "
            + "перастане працаваць.",
        en:
            "Tell nobody these codes. After ten wrong entries of the PUK the SIM card stops "
            + "working.")
    static let back = Sentence(
        ru: "На главную страницу", be: "На галоўную старонку", en: "To the home page")

    static func hides(after seconds: Int64) -> Sentence {
        Sentence(
            ru: "Коды скроются через \(DurationText.wait(seconds, .ru)).",
            be: "Коды схаваюцца праз \(DurationText.wait(seconds, .be)).",
            en: "The codes will be hidden in \(DurationText.wait(seconds, .en)).")
    }
}
