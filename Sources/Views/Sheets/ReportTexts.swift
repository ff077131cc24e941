/// Words of the report that is ordered.
enum ReportTexts {
    static let title = Sentence(
        ru: "Отчёт за текущий месяц", be: "Справаздача за бягучы месяц",
        en: "Report of the current month")
    static let order = Sentence(
        ru: "Заказать отчёт", be: "Заказаць справаздачу", en: "Order the report")
    /// Of the JSON API.
    static let list = Sentence(
        ru: "Отчёты о расходах", be: "Справаздачы аб выдатках", en: "Reports of spending")

    /// - Parameter every: «24 часа», in the accusative.
    static func about(_ every: String) -> Sentence {
        Sentence(
            ru: "Файлы CSV и XLSX с детальной информацией о звонках, SMS, MMS и интернет-трафике "
                + "с начала месяца до момента заказа. Отчёт можно заказать не более одного раза "
                + "в \(every) с момента последнего заказа.",
            be: "Файлы CSV і XLSX з дэталёвай інфармацыяй аб званках, SMS, MMS і "
                + "інтэрнэт-трафіку з пачатку месяца да моманту заказу. Справаздачу можна "
                + "заказаць не больш за адзін раз у \(every) з моманту апошняга заказу.",
            en: "CSV and XLSX files with the details of calls, SMS, MMS and data from the "
                + "beginning of the month until the order. A report can be ordered at most once "
                + "in \(every) since the last order.")
    }

    static func next(_ moment: String) -> Sentence {
        Sentence(
            ru: "Следующий отчёт можно заказать с \(moment).",
            be: "Наступную справаздачу можна заказаць з \(moment).",
            en: "The next report can be ordered from \(moment).")
    }

    static func done(_ moment: String) -> Sentence {
        Sentence(
            ru: "Отчёт заказан: в нём записи месяца по \(moment).",
            be: "Справаздача заказана: у ёй запісы месяца па \(moment).",
            en: "The report is ordered: it has the records of the month until \(moment).")
    }

    static func report(_ moment: String) -> Sentence {
        Sentence(
            ru: "Отчёт от \(moment)", be: "Справаздача ад \(moment)", en: "Report of \(moment)")
    }

    static func span(_ first: String, _ last: String) -> Sentence {
        Sentence(
            ru: "записи с \(first) по \(last)", be: "запісы з \(first) па \(last)",
            en: "records from \(first) until \(last)")
    }
}
