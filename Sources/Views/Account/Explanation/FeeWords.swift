import Billing
import Rules

/// «Почему столько?» of a fee in sentences, each in every language.
struct FeeWords {
    let explanation: FeeExplanation
    /// Of VAT on the day.
    let taxPercent: Int64
    let tax: Money
    let sign: LocalName

    var sentences: [Sentence] {
        [prices] + explanation.parts.map(part)
            + [ExplanationWords.total(sum(explanation.amount), taxPercent, sum(tax))]
    }

    private var prices: Sentence {
        guard let from = explanation.validFrom, !explanation.parts.isEmpty else {
            return Sentence(
                ru: "Сумма взята по ценам, которые действовали в тот день.",
                be: "Сума ўзята па цэнах, якія дзейнічалі ў той дзень.",
                en: "The sum was taken by the prices of that day.")
        }
        let date = { DateText.date(from, $0) }
        return Sentence(
            ru: "Цены действуют с \(date(.ru))", be: "Цэны дзейнічаюць з \(date(.be))",
            en: "The prices hold from \(date(.en)).")
    }

    private func part(_ part: FeeExplanation.Part) -> Sentence {
        switch part {
        case .ofMonth(let fee, let through, let before):
            ofMonth(sum(fee), sum(through), sum(before))
        case .wholeMonth(let fee): whole(sum(fee))
        case .ofDay(let fee): ofDay(sum(fee))
        case .once(let fee): once(sum(fee))
        }
    }

    /// Nothing is said of days before: who came later, or was blocked, paid nothing for them.
    private func ofMonth(_ fee: Sentence, _ through: Sentence, _ before: Sentence) -> Sentence {
        let (day, days) = (explanation.day.day, explanation.day.monthOf.dayCount)
        let part = sum(explanation.amount)
        return Sentence(
            ru: "Месячная плата \(fee.ru) берётся по дням: к концу дня \(day) из \(days) это "
                + "\(through.ru), к концу предыдущего \(before.ru), за этот день \(part.ru)",
            be: "Месячная плата \(fee.be) бярэцца па днях: на канец дня \(day) з \(days) гэта "
                + "\(through.be), на канец папярэдняга \(before.be), за гэты дзень \(part.be)",
            en: "The month's fee of \(fee.en) is taken day by day: by the end of day \(day) of "
                + "\(days) it is \(through.en), by the end of the one before \(before.en), "
                + "for this day \(part.en).")
    }

    private func whole(_ fee: Sentence) -> Sentence {
        Sentence(
            ru: "Плата за месяц берётся сразу: \(fee.ru)",
            be: "Плата за месяц бярэцца адразу: \(fee.be)",
            en: "The month's fee is taken at once: \(fee.en).")
    }

    private func ofDay(_ fee: Sentence) -> Sentence {
        Sentence(
            ru: "Плата за день: \(fee.ru)", be: "Плата за дзень: \(fee.be)",
            en: "The fee of a day: \(fee.en).")
    }

    private func once(_ fee: Sentence) -> Sentence {
        Sentence(
            ru: "Разовая плата: \(fee.ru)", be: "Разавая плата: \(fee.be)",
            en: "Taken once: \(fee.en).")
    }

    private func sum(_ money: Money) -> Sentence {
        let text = { AmountText.exact(money, $0, sign: sign) }
        return Sentence(ru: text(.ru), be: text(.be), en: text(.en))
    }
}
