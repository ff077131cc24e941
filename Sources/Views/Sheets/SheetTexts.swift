import Billing

/// Words of the downloaded «История расходов».
enum SheetTexts {
    static let moment = Sentence(ru: "Дата и время", be: "Дата і час", en: "Date and time")
    static let kind = Sentence(ru: "Вид", be: "Від", en: "Kind")
    static let destination = Sentence(ru: "Направление", be: "Напрамак", en: "Destination")
    static let number = Sentence(ru: "Номер", be: "Нумар", en: "Number")
    static let seconds = Sentence(
        ru: "Длительность, с", be: "Працягласць, с", en: "Duration, s")
    static let kilobytes = Sentence(ru: "Объём, КБ", be: "Аб’ём, КБ", en: "Volume, KB")
    static let pieces = Sentence(ru: "Количество, шт.", be: "Колькасць, шт.", en: "Messages")
    static let bundled = Sentence(
        ru: "Из пакета (с, КБ, шт.)", be: "З пакета (с, КБ, шт.)",
        en: "From the bundle (s, KB, messages)")

    static func sum(_ sign: LocalName) -> Sentence {
        Sentence(ru: "Сумма, \(sign.ru)", be: "Сума, \(sign.be)", en: "Sum, \(sign.en)")
    }

    static func download(_ month: String) -> Sentence {
        Sentence(
            ru: "скачать все записи за \(month)", be: "спампаваць усе запісы за \(month)",
            en: "download all records of \(month)")
    }

    /// The last row when not everything found room.
    static func more(_ count: Int) -> Sentence {
        Sentence(
            ru: "Показаны последние \(count) записей месяца, более ранние не поместились.",
            be: "Паказаны апошнія \(count) запісаў месяца, больш раннія не змясціліся.",
            en: "These are the latest \(count) records of the month; earlier ones did not fit.")
    }
}
