import Rules

/// Sentences of notices and refusals about caps on spending.
enum CapWords {
    static let unreadable = Sentence(
        ru: "Сумма не понята: введите рубли и копейки, например 20 или 20,50.",
        be: "Сума не зразуметая: увядзіце рублі і капейкі, напрыклад 20 або 20,50.",
        en: "The sum was not understood: enter roubles and kopecks, such as 20 or 20.50.")

    static func tooSmall(_ found: String, smallest: String) -> Sentence {
        Sentence(
            ru: "Лимит \(found) меньше наименьшего (\(smallest)): введите больше.",
            be: "Ліміт \(found) меншы за найменшы (\(smallest)): увядзіце больш.",
            en: "The cap of \(found) is below the smallest one (\(smallest)): enter more.")
    }

    static func tooLarge(_ found: String, largest: String) -> Sentence {
        Sentence(
            ru: "Лимит \(found) больше наибольшего (\(largest)): введите меньше.",
            be: "Ліміт \(found) большы за найбольшы (\(largest)): увядзіце менш.",
            en: "The cap of \(found) is above the largest one (\(largest)): enter less.")
    }

    static func reached(_ kind: CapKind, _ cap: String) -> Sentence {
        let stop = stop(of: kind)
        return Sentence(
            ru: "Лимит \(cap) исчерпан: \(stop.ru) до конца месяца. "
                + "Изменить: Интернет-помощник, «Лимиты расходов».",
            be: "Ліміт \(cap) вычарпаны: \(stop.be) да канца месяца. "
                + "Змяніць: Інтэрнэт-памочнік, «Ліміты выдаткаў».",
            en: "Your cap of \(cap) is used up: \(stop.en) until the end of the month. "
                + "Change it: Internet Assistant, Spending caps.")
    }

    private static func stop(of kind: CapKind) -> Sentence {
        switch kind {
        case .total:
            Sentence(
                ru: "исходящая связь остановлена", be: "выходная сувязь спынена",
                en: "outgoing service is stopped")
        case .roaming:
            Sentence(
                ru: "роуминг остановлен", be: "роўмінг спынены", en: "roaming is stopped")
        case .data:
            Sentence(
                ru: "интернет остановлен", be: "інтэрнэт спынены", en: "internet is stopped")
        case .content:
            Sentence(
                ru: "платные номера остановлены", be: "платныя нумары спынены",
                en: "premium numbers are stopped")
        }
    }

    static func debtReached(_ cap: String) -> Sentence {
        Sentence(
            ru: "Долг достиг предела \(cap): исходящая связь остановлена. "
                + "Она заработает сразу после оплаты.",
            be: "Доўг дасягнуў мяжы \(cap): выходная сувязь спынена. "
                + "Яна запрацуе адразу пасля аплаты.",
            en: "Your debt has come to the limit of \(cap): outgoing service is stopped. "
                + "It goes on at once when you pay.")
    }

    static func noMoney(_ balance: String) -> Sentence {
        Sentence(
            ru: "Деньги на счёте закончились (баланс \(balance)): исходящая связь остановлена. "
                + "Она заработает после оплаты.",
            be: "Грошы на рахунку скончыліся (баланс \(balance)): выходная сувязь спынена. "
                + "Яна запрацуе пасля аплаты.",
            en: "There is no money left (balance \(balance)): outgoing service is stopped. "
                + "It goes on at once when you pay.")
    }
}
