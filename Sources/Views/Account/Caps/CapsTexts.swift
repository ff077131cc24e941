import Billing
import Rules

/// Words of «Лимиты расходов».
enum CapsTexts {
    static let lead = Sentence(
        ru: "Лимит — это сумма, которую номер может потратить за календарный месяц. Когда она "
            + "потрачена, связь этого вида останавливается до конца месяца. Звонок или сеанс, на "
            + "котором лимит кончился, оплачивается полностью, остановка — со следующего.",
        be: "Ліміт — гэта сума, якую нумар можа выдаткаваць за каляндарны месяц. Калі яна "
            + "выдаткаваная, сувязь гэтага віду спыняецца да канца месяца. Званок або сеанс, на "
            + "якім ліміт скончыўся, аплачваецца цалкам, спыненне — з наступнага.",
        en: "A cap is a sum that the number may spend in a calendar month. When it is spent, this "
            + "kind of service stops until the end of the month. The call or session that crosses "
            + "the cap is charged in full; the stop holds from the next one.")
    static let fees = Sentence(
        ru: "Абонентская плата и плата за услуги в лимит не входят: остановка связи их не "
            + "предотвращает.",
        be: "Абаненцкая плата і плата за паслугі ў ліміт не ўваходзяць: спыненне сувязі іх не "
            + "прадухіляе.",
        en: "Monthly and service fees do not count: no stop could prevent them.")
    static let stopped = Sentence(
        ru: "Сейчас остановлено", be: "Цяпер спынена", en: "Stopped now")
    static let amount = Sentence(
        ru: "Лимит на месяц, руб.", be: "Ліміт на месяц, руб.", en: "Cap for a month, BYN")
    static let set = Sentence(ru: "Установить", be: "Усталяваць", en: "Set")
    static let remove = Sentence(ru: "Убрать лимит", be: "Прыбраць ліміт", en: "Remove the cap")
    static let noCap = Sentence(
        ru: "лимита нет", be: "ліміту няма", en: "no cap")
    static let advance = Sentence(
        ru: "Вы платите авансом: исходящая связь останавливается, когда на счёте с учётом "
            + "кредитного лимита ничего не осталось, и возвращается сразу после оплаты.",
        be: "Вы плаціце авансам: выходная сувязь спыняецца, калі на рахунку з улікам крэдытнага "
            + "ліміту нічога не засталося, і вяртаецца адразу пасля аплаты.",
        en: "You pay in advance: outgoing service stops when nothing is left of the balance and "
            + "the credit limit, and goes on at once when you pay.")
    static let setCall = Sentence(
        ru: "Установка лимита", be: "Усталяванне ліміту", en: "Set a spending cap")
    static let removeCall = Sentence(
        ru: "Снятие лимита", be: "Зняцце ліміту", en: "Remove a spending cap")

    static func name(_ kind: CapKind) -> Sentence {
        switch kind {
        case .total:
            Sentence(ru: "Вся связь", be: "Уся сувязь", en: "All use")
        case .roaming: Sentence(ru: "Роуминг", be: "Роўмінг", en: "Roaming")
        case .data: Sentence(ru: "Интернет", be: "Інтэрнэт", en: "Internet")
        case .content:
            Sentence(ru: "Платные номера", be: "Платныя нумары", en: "Premium numbers")
        }
    }

    /// What it counts and what it stops.
    static func about(_ kind: CapKind) -> Sentence {
        switch kind {
        case .total:
            Sentence(
                ru: "Звонки, сообщения и интернет. Останавливает всю исходящую связь.",
                be: "Званкі, паведамленні і інтэрнэт. Спыняе ўсю выходную сувязь.",
                en: "Calls, messages and internet. Stops all outgoing service.")
        case .roaming:
            Sentence(
                ru: "Вся связь в сетях других стран. Останавливает роуминг.",
                be: "Уся сувязь у сетках іншых краін. Спыняе роўмінг.",
                en: "All use in networks abroad. Stops roaming.")
        case .data:
            Sentence(
                ru: "Интернет дома и в роуминге. Останавливает интернет.",
                be: "Інтэрнэт дома і ў роўмінгу. Спыняе інтэрнэт.",
                en: "Internet at home and abroad. Stops internet.")
        case .content:
            Sentence(
                ru: "Звонки и сообщения на платные и короткие номера. Останавливает их.",
                be: "Званкі і паведамленні на платныя і кароткія нумары. Спыняе іх.",
                en: "Calls and messages to premium numbers and short codes. Stops them.")
        }
    }

    static func name(_ service: ServiceClass) -> Sentence {
        switch service {
        case .outgoing:
            Sentence(ru: "исходящая связь", be: "выходная сувязь", en: "outgoing service")
        case .roaming: Sentence(ru: "роуминг", be: "роўмінг", en: "roaming")
        case .data: Sentence(ru: "интернет", be: "інтэрнэт", en: "internet")
        case .content:
            Sentence(ru: "платные номера", be: "платныя нумары", en: "premium numbers")
        }
    }

    static func why(_ cause: BarCause) -> Sentence {
        switch cause {
        case .ownCap:
            Sentence(
                ru: "исчерпан ваш лимит", be: "вычарпаны ваш ліміт", en: "your cap is used up")
        case .noMoney:
            Sentence(
                ru: "закончились деньги", be: "скончыліся грошы", en: "no money is left")
        case .debtCap:
            Sentence(
                ru: "долг достиг предела", be: "доўг дасягнуў мяжы",
                en: "the debt has come to its limit")
        }
    }
}

/// Sentences of «Лимиты расходов» with numbers in them.
extension CapsTexts {
    static func spent(_ sum: String, of cap: String) -> Sentence {
        Sentence(
            ru: "Потрачено \(sum) из \(cap)", be: "Выдаткавана \(sum) з \(cap)",
            en: "\(sum) of \(cap) spent")
    }

    static func spent(_ sum: String) -> Sentence {
        Sentence(
            ru: "Потрачено \(sum), \(noCap.ru)", be: "Выдаткавана \(sum), \(noCap.be)",
            en: "\(sum) spent, \(noCap.en)")
    }

    static func bounds(_ smallest: String, _ largest: String) -> Sentence {
        Sentence(
            ru: "От \(smallest) до \(largest)", be: "Ад \(smallest) да \(largest)",
            en: "From \(smallest) to \(largest)")
    }

    static func since(_ moment: String) -> Sentence {
        Sentence(
            ru: "Остановлено \(moment)", be: "Спынена \(moment)", en: "Stopped \(moment)")
    }

    /// How far the stop was behind the record that brought it about.
    static func behind(_ wait: String) -> Sentence {
        Sentence(
            ru: ", через \(wait) после окончания записи",
            be: ", праз \(wait) пасля заканчэння запісу",
            en: ", \(wait) after the end of the record")
    }

    /// - Parameter next: the first day of the next month.
    static func remedy(_ cause: BarCause, next: Sentence) -> Sentence {
        switch cause {
        case .ownCap:
            Sentence(
                ru: "Увеличьте лимит или уберите его. Иначе связь вернётся \(next.ru)",
                be: "Павялічце ліміт або прыбярыце яго. Інакш сувязь вернецца \(next.be)",
                en: "Raise the cap or remove it. Else service returns on \(next.en).")
        case .noMoney:
            Sentence(
                ru: "Пополните счёт: связь вернётся сразу.",
                be: "Папоўніце рахунак: сувязь вернецца адразу.",
                en: "Top up: service returns at once.")
        case .debtCap:
            Sentence(
                ru: "Оплатите счёт, чтобы долг стал меньше предела: связь вернётся сразу.",
                be: "Аплаціце рахунак, каб доўг стаў меншы за мяжу: сувязь вернецца адразу.",
                en: "Pay, so that the debt is below its limit: service returns at once.")
        }
    }

    /// - Parameter source: by which act the state has set it; nil where nobody says.
    static func debtCap(_ cap: String, source: LocalName?) -> Sentence {
        Sentence(
            ru: "Когда при оплате в кредит долг достигает предела, исходящая связь "
                + "останавливается. Предел — \(cap)\(source.map { " (\($0[.ru]))" } ?? "")",
            be: "Калі пры аплаце ў крэдыт доўг дасягае мяжы, выходная сувязь спыняецца. "
                + "Мяжа — \(cap)\(source.map { " (\($0[.be]))" } ?? "")",
            en: "When you pay by credit and the debt comes to its limit, outgoing service stops. "
                + "The limit is \(cap)\(source.map { " (\($0[.en]))" } ?? "")")
    }

    static func stoppedNow(_ names: Sentence) -> Sentence {
        Sentence(
            ru: "Остановлено: \(names.ru)", be: "Спынена: \(names.be)",
            en: "Stopped: \(names.en)")
    }
}
