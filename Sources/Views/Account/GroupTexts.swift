import Billing
import Rules

/// The lines of «Подробнее о расходах», in the seed's words.
enum GroupTexts {
    static let title = Sentence(
        ru: "Подробнее о расходах", be: "Падрабязней пра выдаткі", en: "Spending in detail")
    static let columns = [
        Sentence(ru: "На что", be: "На што", en: "For what"),
        Sentence(ru: "Сколько", be: "Колькі", en: "How often"),
        Sentence(ru: "Объём", be: "Аб’ём", en: "Amount"),
        Sentence(ru: "Сумма", be: "Сума", en: "Sum"),
    ]
    static let times = Plural(
        ru: .init("раз", "раза", "раз"), be: .init("раз", "разы", "разоў"),
        en: .init("time", "times"))
    static let months = Sentence(
        ru: "Расходы по месяцам", be: "Выдаткі па месяцах", en: "Spending by month")
    static let total = Sentence(ru: "Всего", be: "Усяго", en: "In all")
    static let all = Sentence(ru: "Показать всё", be: "Паказаць усё", en: "Show all")

    static func name(_ group: SpentGroup) -> Sentence {
        switch group {
        case .use(.mobile(let holder)):
            DestinationText.mobile(holder).map { outgoing($0) }
                ?? outgoing(Sentence(ru: holder, be: holder, en: holder))
        default: names[group] ?? Sentence(ru: group.code, be: group.code, en: group.code)
        }
    }

    private static func outgoing(_ whom: Sentence) -> Sentence {
        Sentence(
            ru: "Исходящая связь: \(whom.ru)", be: "Выходная сувязь: \(whom.be)",
            en: "Outgoing calls: \(whom.en)")
    }

    private static let names: [SpentGroup: Sentence] = [
        .use(.internet): Sentence(
            ru: "INTERNET передача/получение данных", be: "INTERNET перадача/атрыманне даных",
            en: "INTERNET data"),
        .use(.modem): Sentence(ru: "MTS_MODEM", be: "MTS_MODEM", en: "MTS_MODEM"),
        .use(.incoming): Sentence(
            ru: "Входящая связь", be: "Уваходная сувязь", en: "Incoming calls"),
        .use(.incomingOnnet): Sentence(
            ru: "Входящая связь: МТС", be: "Уваходная сувязь: МТС", en: "Incoming calls: MTS"),
        .use(.fixed): outgoing(
            Sentence(ru: "междугородная", be: "міжгародняя", en: "fixed lines")),
        .use(.onnet): outgoing(
            Sentence(
                ru: "мобильная на абонентов МТС", be: "мабільная на абанентаў МТС",
                en: "to MTS mobiles")),
        .use(.free): outgoing(
            Sentence(ru: "бесплатные номера", be: "бясплатныя нумары", en: "free numbers")),
        .use(.premium): outgoing(
            Sentence(ru: "платные номера", be: "платныя нумары", en: "premium numbers")),
        .use(.short): outgoing(
            Sentence(ru: "короткие номера", be: "кароткія нумары", en: "short numbers")),
        .use(.international): outgoing(
            Sentence(ru: "международная", be: "міжнародная", en: "international")),
        .use(.voicemail): Sentence(
            ru: "Переадресованные вызовы на «Голосовую почту»",
            be: "Пераадрасаваныя выклікі на «Галасавую пошту»",
            en: "Calls forwarded to voice mail"),
        .use(.smsIn): Sentence(ru: "Прием SMS", be: "Прыём SMS", en: "SMS received"),
        .use(.smsOut): Sentence(ru: "Отправка SMS", be: "Адпраўка SMS", en: "SMS sent"),
        .use(.mmsIn): Sentence(ru: "Прием MMS", be: "Прыём MMS", en: "MMS received"),
        .use(.mmsOut): Sentence(ru: "Отправка MMS", be: "Адпраўка MMS", en: "MMS sent"),
        .use(.roaming): Sentence(ru: "Роуминг", be: "Роўмінг", en: "Roaming"),
        .forwardedIn: Sentence(
            ru: "Входящая связь при переадресации", be: "Уваходная сувязь пры пераадрасацыі",
            en: "Incoming calls that were forwarded"),
        .forwardingFact: Sentence(
            ru: "Факт переадресации", be: "Факт пераадрасацыі", en: "Facts of forwarding"),
        .periodic: Sentence(
            ru: "Периодические услуги", be: "Перыядычныя паслугі", en: "Recurring services"),
    ]
}
