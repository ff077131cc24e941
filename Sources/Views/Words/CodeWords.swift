/// What is said of codes by SMS, and of asking too often.
enum CodeWords {
    static let expired = Sentence(
        ru: "Код устарел или уже использован: запросите новый.",
        be: "Код састарэў або ўжо скарыстаны: запытайце новы.",
        en: "The code is out of date or was used already: ask for a new one.")

    static func tooSoon(_ wait: String) -> Sentence {
        Sentence(
            ru: "Код уже отправлен: новый можно запросить через \(wait).",
            be: "Код ужо адпраўлены: новы можна запытаць праз \(wait).",
            en: "A code has been sent: you can ask for a new one in \(wait).")
    }

    static func tooManyRequests(_ wait: String) -> Sentence {
        Sentence(
            ru: "Слишком много запросов: повторите через \(wait).",
            be: "Занадта шмат запытаў: паўтарыце праз \(wait).",
            en: "Too many requests: try again in \(wait).")
    }

    static func wrong(triesLeft tries: Int64) -> Sentence {
        guard tries > 0 else {
            return Sentence(
                ru: "Код не подошёл, попыток больше нет: запросите новый код.",
                be: "Код не падышоў, спроб больш няма: запытайце новы код.",
                en: "The code is wrong and no tries are left: ask for a new one.")
        }
        return Sentence(
            ru: "Код не подошёл: проверьте SMS, осталось попыток: \(tries).",
            be: "Код не падышоў: праверце SMS, засталося спроб: \(tries).",
            en: "The code is wrong: check the SMS; tries left: \(tries).")
    }
}
