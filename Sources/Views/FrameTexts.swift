import Billing

/// Words that stand on every page.
enum FrameTexts {
    static let cabinet = Sentence(
        ru: "Интернет-помощник", be: "Інтэрнэт-памочнік", en: "Internet Assistant")
    static let skip = Sentence(
        ru: "Перейти к содержанию", be: "Перайсці да зместу", en: "Skip to content")
    static let menu = Sentence(ru: "Разделы", be: "Раздзелы", en: "Sections")
    static let language = Sentence(ru: "Язык", be: "Мова", en: "Language")
    static let signOut = Sentence(ru: "Выход", be: "Выхад", en: "Sign out")
    static let error = Sentence(ru: "Ошибка", be: "Памылка", en: "Error")
    static let support = Sentence(
        ru: "Служба поддержки:", be: "Служба падтрымкі:", en: "Customer support:")
    static let free = Sentence(
        ru: "Личный кабинет бесплатен и доступен через любой браузер.",
        be: "Асабісты кабінет бясплатны і даступны праз любы браўзер.",
        en: "The self-care cabinet is free and works in any browser.")
    static let demo = Sentence(
        ru: "Демонстрация: абоненты и суммы вымышлены.",
        be: "Дэманстрацыя: абаненты і сумы выдуманыя.",
        en: "Demonstration: the subscribers and sums are made up.")

    /// A language is named in itself, whoever reads.
    static func ownName(of language: Language) -> String {
        switch language {
        case .ru: "Русский"
        case .be: "Беларуская"
        case .en: "English"
        }
    }
}
