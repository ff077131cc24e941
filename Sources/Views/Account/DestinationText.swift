import Billing
import Rules

/// A destination class in words: «МТС», «A1», «междугородная».
enum DestinationText {
    /// - Parameter names: what the catalogue calls its zones and short numbers, by class.
    static func name(
        _ destination: String, _ language: Language, names: [String: LocalName]
    ) -> String {
        if let name = names[destination] { return name[language] }
        if let known = known[destination] { return known[language] }
        let family = destination.prefix { $0 != "." }
        return known[String(family)]?[language] ?? destination
    }

    /// Where a line went and, of roaming, where it was.
    static func place(
        _ line: SpendingLine, _ language: Language, names: [String: LocalName]
    ) -> String {
        let name = name(line.destination, language, names: names)
        guard let zone = line.what.use?.zone else { return name }
        let abroad = SpendingTexts.roaming(names["roaming.\(zone)"]?[language] ?? zone)
        return [name, abroad[language]].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The phones of another operator of the country; nil for one that the words do not name.
    static func mobile(_ holder: String) -> Sentence? { known["mobile.\(holder)"] }

    private static let known: [String: Sentence] = [
        "": Sentence(ru: "", be: "", en: ""),
        "in": Sentence(ru: "входящая связь", be: "уваходная сувязь", en: "incoming"),
        "onnet": Sentence(ru: "внутри сети", be: "унутры сеткі", en: "own network"),
        "mobile": Sentence(ru: "мобильная связь", be: "мабільная сувязь", en: "mobile networks"),
        "mobile.mts": Sentence(ru: "МТС", be: "МТС", en: "MTS"),
        "mobile.a1": Sentence(ru: "телефоны A1", be: "тэлефоны A1", en: "A1 phones"),
        "mobile.life": Sentence(ru: "телефоны life:)", be: "тэлефоны life:)", en: "life:) phones"),
        "fixed": Sentence(ru: "междугородная", be: "міжгародняя", en: "fixed lines"),
        "free": Sentence(ru: "бесплатный номер", be: "бясплатны нумар", en: "free number"),
        "premium": Sentence(ru: "платный сервис", be: "платны сэрвіс", en: "premium number"),
        "intl": Sentence(ru: "международная", be: "міжнародная", en: "international"),
        "data.internet": Sentence(ru: "интернет", be: "інтэрнэт", en: "internet"),
        "data.modem": Sentence(ru: "модем", be: "мадэм", en: "modem"),
        "data.messenger": Sentence(ru: "мессенджеры", be: "месенджары", en: "messengers"),
        "data.video": Sentence(ru: "видео", be: "відэа", en: "video"),
        "short": Sentence(ru: "короткий номер", be: "кароткі нумар", en: "short number"),
    ]
}
