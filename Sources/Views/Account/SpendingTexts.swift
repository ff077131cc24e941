import Billing
import Rules

/// Words of «История расходов».
enum SpendingTexts {
    static let month = Sentence(ru: "Период", be: "Перыяд", en: "Period")
    static let choose = Sentence(ru: "ОК", be: "ОК", en: "OK")
    static let charged = Sentence(ru: "Расходы", be: "Выдаткі", en: "Spent")
    static let paid = Sentence(ru: "Поступления", be: "Паступленні", en: "Received")
    static let balance = Sentence(ru: "Баланс сейчас", be: "Баланс цяпер", en: "Balance now")
    static let empty = Sentence(
        ru: "В этом месяце не было ни расходов, ни поступлений.",
        be: "У гэтым месяцы не было ні выдаткаў, ні паступленняў.",
        en: "Nothing was spent or received in this month.")
    static let older = Sentence(ru: "Раньше", be: "Раней", en: "Earlier")
    static let wholeInBundle = Sentence(ru: "из пакета", be: "з пакета", en: "from the bundle")
    static let columns = [
        Sentence(ru: "Дата и время", be: "Дата і час", en: "Date and time"),
        Sentence(ru: "Вид", be: "Від", en: "Kind"),
        Sentence(ru: "Номер", be: "Нумар", en: "Number"),
        Sentence(ru: "Объём", be: "Аб’ём", en: "Amount"),
        Sentence(ru: "Направление", be: "Напрамак", en: "Destination"),
        Sentence(ru: "Сумма", be: "Сума", en: "Sum"),
    ]

    static func caption(_ month: String) -> Sentence {
        Sentence(
            ru: "Расходы и поступления за \(month)", be: "Выдаткі і паступленні за \(month)",
            en: "Spent and received in \(month)")
    }

    static func inBundle(_ part: String) -> Sentence {
        Sentence(
            ru: "из пакета \(part)", be: "з пакета \(part)", en: "\(part) from the bundle")
    }

    /// - Parameter names: what the catalogue calls its tariffs and services.
    static func kind(_ what: SpendingLine.What, names: [String: LocalName]) -> Sentence {
        switch what {
        case .use(let use): kind(use.kind, use.direction)
        case .fee(let item): fee(item, names[item.name])
        case .payment(let agent): PaymentText.name(agent)
        case .opening:
            Sentence(ru: "Начальный остаток", be: "Пачатковы астатак", en: "Opening balance")
        }
    }

    static func kind(_ record: UsageRecord) -> Sentence { kind(record.kind, record.direction) }

    private static func kind(
        _ kind: UsageRecord.Kind, _ direction: UsageRecord.Direction
    ) -> Sentence {
        switch (kind, direction) {
        case (.voice, .outgoing):
            Sentence(ru: "Исходящий звонок", be: "Выходны званок", en: "Outgoing call")
        case (.voice, .incoming):
            Sentence(ru: "Входящий звонок", be: "Уваходны званок", en: "Incoming call")
        case (.sms, .outgoing): Sentence(ru: "Отправка SMS", be: "Адпраўка SMS", en: "SMS sent")
        case (.sms, .incoming): Sentence(ru: "Приём SMS", be: "Прыём SMS", en: "SMS received")
        case (.mms, .outgoing): Sentence(ru: "Отправка MMS", be: "Адпраўка MMS", en: "MMS sent")
        case (.mms, .incoming): Sentence(ru: "Приём MMS", be: "Прыём MMS", en: "MMS received")
        case (.data, _): Sentence(ru: "Интернет", be: "Інтэрнэт", en: "Internet")
        case (.forwarded, _):
            Sentence(ru: "Переадресация", be: "Пераадрасацыя", en: "Forwarded call")
        }
    }

    static func roaming(_ zone: String) -> Sentence {
        Sentence(ru: "роуминг: \(zone)", be: "роўмінг: \(zone)", en: "roaming: \(zone)")
    }

    private static func fee(_ item: Fee.Item, _ name: LocalName?) -> Sentence {
        let (ru, be, en) = (name?[.ru] ?? item.id, name?[.be] ?? item.id, name?[.en] ?? item.id)
        return switch item {
        case .tariff:
            Sentence(
                ru: "Абонентская плата «\(ru)»", be: "Абаненцкая плата «\(be)»",
                en: "Monthly fee of \(en)")
        case .service:
            Sentence(
                ru: "Плата за услугу «\(ru)»", be: "Плата за паслугу «\(be)»",
                en: "Fee of the service \(en)")
        }
    }
}
