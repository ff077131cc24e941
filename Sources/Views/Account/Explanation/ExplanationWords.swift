import Billing
import Rules

/// «Почему столько?» in sentences, each in every language.
struct ExplanationWords {
    let explanation: Explanation
    /// Of VAT on the value date.
    let taxPercent: Int64
    let tax: Money
    let sign: LocalName
    let zone: Zone
    /// What the catalogue calls its zones and tariffs.
    let names: [String: LocalName]

    var sentences: [Sentence] {
        [tariff, roaming, amount].compactMap { $0 } + taken + priced
            + [free, total, late].compactMap { $0 } + corrected
    }

    private var tariff: Sentence {
        let name = names["tariff.\(explanation.tariff)"]
        let words = { (language: Language) in name?[language] ?? explanation.tariff }
        guard let from = explanation.tariffFrom else {
            return Sentence(
                ru: "Тариф «\(words(.ru))».", be: "Тарыф «\(words(.be))».",
                en: "Tariff \(words(.en)).")
        }
        let date = { DateText.date(from, $0) }
        return Sentence(
            ru: "Тариф «\(words(.ru))», цены с \(date(.ru))",
            be: "Тарыф «\(words(.be))», цэны з \(date(.be))",
            en: "Tariff \(words(.en)), prices of \(date(.en)).")
    }

    private var roaming: Sentence? {
        explanation.zone.map { id in
            let name = names["roaming.\(id)"]
            return Sentence(
                ru: "В роуминге, \(name?[.ru] ?? id): действуют цены этой зоны.",
                be: "У роўмінгу, \(name?[.be] ?? id): дзейнічаюць цэны гэтай зоны.",
                en: "In roaming, \(name?[.en] ?? id): the prices of that zone hold.")
        }
    }

    /// How much of it is counted, where that is not what was used.
    private var amount: Sentence? {
        let record = explanation.record
        if let billed = explanation.billedSeconds, billed > record.seconds {
            let (was, is_) = (duration(record.seconds), duration(billed))
            return Sentence(
                ru: "Длительность \(was.ru), считаются начатые минуты: \(is_.ru).",
                be: "Працягласць \(was.be), лічацца пачатыя хвіліны: \(is_.be).",
                en: "It lasted \(was.en); started minutes count: \(is_.en).")
        }
        guard record.kind == .data, record.bytes > 0 else { return nil }
        let size = volume(bytes: record.bytes)
        return Sentence(
            ru: "Передано и получено \(size.ru), считаются начатые килобайты.",
            be: "Перададзена і атрымана \(size.be), лічацца пачатыя кілабайты.",
            en: "\(size.en) were sent and received; started kilobytes count.")
    }

    private var taken: [Sentence] {
        (explanation.steps?.taken ?? []).map { taken in
            let part = quantity(taken.amount)
            guard let before = taken.before else {
                return Sentence(
                    ru: "Из безлимитного пакета: \(part.ru), бесплатно.",
                    be: "З безлімітнага пакета: \(part.be), бясплатна.",
                    en: "From an unlimited bundle: \(part.en), free.")
            }
            let (was, rest) = (quantity(before), quantity(before - taken.amount))
            return Sentence(
                ru: "Из пакета: \(part.ru), бесплатно. Было \(was.ru), осталось \(rest.ru).",
                be: "З пакета: \(part.be), бясплатна. Было \(was.be), засталося \(rest.be).",
                en: "From the bundle: \(part.en), free. \(was.en) before, \(rest.en) left.")
        }
    }

    private var priced: [Sentence] {
        (explanation.steps?.priced ?? []).filter { !$0.isFree }.map { part in
            switch part {
            case .seconds(let seconds, let price):
                each(duration(seconds), price, PricedUnit.minute)
            case .minutes(let minutes, let price):
                each(duration(minutes * 60), price, PricedUnit.minute)
            case .piece(let price): each(PricedUnit.message, price, nil)
            case .kib(let kib, let price): each(volume(kib: kib), price, PricedUnit.megabyte)
            case .volume(_, let before, let after): grown(volume(kib: before), volume(kib: after))
            case .forwardingFact(let price):
                Sentence(
                    ru: "Факт переадресации: \(sum(price).ru)",
                    be: "Факт пераадрасацыі: \(sum(price).be)",
                    en: "The fact of forwarding: \(sum(price).en).")
            }
        }
    }

    private func each(_ amount: Sentence, _ price: Money, _ unit: Sentence?) -> Sentence {
        let price = sum(price)
        // The abbreviated currency has a stop of its own.
        let end = { (language: Language) in unit.map { " \($0[language])." } ?? "" }
        return Sentence(
            ru: "За деньги: \(amount.ru) по \(price.ru)\(end(.ru))",
            be: "За грошы: \(amount.be) па \(price.be)\(end(.be))",
            en: "For money: \(amount.en) at \(price.en)\(unit == nil ? "." : end(.en))")
    }

    private func grown(_ before: Sentence, _ after: Sentence) -> Sentence {
        guard explanation.charge > .zero else {
            return Sentence(
                ru: "Интернет сверх пакетов за месяц: было \(before.ru), стало \(after.ru). "
                    + "Цена месяца по таблице от этого не выросла.",
                be: "Інтэрнэт звыш пакетаў за месяц: было \(before.be), стала \(after.be). "
                    + "Цана месяца паводле табліцы ад гэтага не вырасла.",
                en: "Internet beyond the bundles in the month: \(before.en) before, "
                    + "\(after.en) after. The month's price by the table did not grow.")
        }
        let charge = sum(explanation.charge)
        return Sentence(
            ru: "Интернет сверх пакетов за месяц: было \(before.ru), стало \(after.ru). "
                + "По таблице цен это дороже на \(charge.ru)",
            be: "Інтэрнэт звыш пакетаў за месяц: было \(before.be), стала \(after.be). "
                + "Паводле табліцы цэн гэта даражэй на \(charge.be)",
            en: "Internet beyond the bundles in the month: \(before.en) before, "
                + "\(after.en) after. By the table of prices that is \(charge.en) more.")
    }

    private var free: Sentence? {
        guard explanation.charge == .zero, let steps = explanation.steps, steps.taken.isEmpty,
            steps.priced.allSatisfy(\.isFree)
        else { return nil }
        return Sentence(ru: "Это бесплатно.", be: "Гэта бясплатна.", en: "This is free.")
    }

    private var total: Sentence? {
        guard explanation.charge > .zero else { return nil }
        return Self.total(
            sum(explanation.charge), isRoundedUp: explanation.isRoundedUp, taxPercent, sum(tax))
    }

    /// What it comes to, with the tax in it.
    static func total(
        _ charge: Sentence, isRoundedUp: Bool = false, _ taxPercent: Int64, _ tax: Sentence
    ) -> Sentence {
        let rounded = isRoundedUp ? ExplanationPage.roundedUp : Sentence(ru: "", be: "", en: "")
        return Sentence(
            ru: "Итого \(charge.ru)\(rounded.ru), в том числе НДС \(taxPercent)\u{A0}%: \(tax.ru)",
            be: "Разам \(charge.be)\(rounded.be), у тым ліку ПДВ \(taxPercent)\u{A0}%: \(tax.be)",
            en: "\(charge.en) in all\(rounded.en), of which VAT at \(taxPercent)\u{A0}%: \(tax.en)."
        )
    }

    private var late: Sentence? {
        guard explanation.isLate else { return nil }
        let date = { DateText.date(explanation.valueDate, $0) }
        return Sentence(
            ru: "За прошлый период: запись пришла, когда месяц был закрыт, и учтена \(date(.ru))",
            be: "За мінулы перыяд: запіс прыйшоў, калі месяц быў закрыты, і ўлічаны \(date(.be))",
            en: "Of a past period: the record came when its month was closed; "
                + "it counts on \(date(.en)).")
    }

    private var corrected: [Sentence] {
        explanation.corrections.map { correction in
            let date = { DateText.date(zone.date(of: correction.at), $0) }
            let (before, after) = (sum(correction.before), sum(correction.after))
            return Sentence(
                ru: "Пересчитано \(date(.ru)) по исправленным ценам: было \(before.ru), "
                    + "стало \(after.ru)",
                be: "Пералічана \(date(.be)) па выпраўленых цэнах: было \(before.be), "
                    + "стала \(after.be)",
                en: "Rated anew by corrected prices on \(date(.en)): \(before.en) before, "
                    + "\(after.en) after.")
        }
    }

    private func quantity(_ amount: Int64) -> Sentence {
        switch explanation.record.kind {
        case .voice, .forwarded: duration(amount)
        case .data: volume(kib: amount)
        case .sms: Sentence(ru: "\(amount) SMS", be: "\(amount) SMS", en: "\(amount) SMS")
        case .mms: Sentence(ru: "\(amount) MMS", be: "\(amount) MMS", en: "\(amount) MMS")
        }
    }

    private func duration(_ seconds: Int64) -> Sentence {
        every { DurationText.short(seconds, $0) }
    }

    private func volume(kib: Int64) -> Sentence { every { VolumeText.of(kib: kib, $0) } }

    private func volume(bytes: Int64) -> Sentence { every { VolumeText.of(bytes: bytes, $0) } }

    private func sum(_ money: Money) -> Sentence {
        every { AmountText.exact(money, $0, sign: sign) }
    }

    private func every(_ text: (Language) -> String) -> Sentence {
        Sentence(ru: text(.ru), be: text(.be), en: text(.en))
    }
}

extension PricedPart {
    /// Whether its price is 0; what a table of intervals prices says so itself.
    fileprivate var isFree: Bool {
        switch self {
        case .seconds(_, let price), .minutes(_, let price), .piece(let price), .kib(_, let price),
            .forwardingFact(let price):
            price == .zero
        case .volume: false
        }
    }
}

/// What a price is of.
private enum PricedUnit {
    static let minute = Sentence(ru: "за минуту", be: "за хвіліну", en: "a minute")
    static let megabyte = Sentence(ru: "за МБ", be: "за МБ", en: "a MB")
    static let message = Sentence(ru: "1 сообщение", be: "1 паведамленне", en: "1 message")
}
