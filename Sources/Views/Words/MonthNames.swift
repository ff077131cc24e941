/// Months from January on.
enum MonthNames {
    static let nominative: [Sentence] = [
        Sentence(ru: "январь", be: "студзень", en: "January"),
        Sentence(ru: "февраль", be: "люты", en: "February"),
        Sentence(ru: "март", be: "сакавік", en: "March"),
        Sentence(ru: "апрель", be: "красавік", en: "April"),
        Sentence(ru: "май", be: "май", en: "May"),
        Sentence(ru: "июнь", be: "чэрвень", en: "June"),
        Sentence(ru: "июль", be: "ліпень", en: "July"),
        Sentence(ru: "август", be: "жнівень", en: "August"),
        Sentence(ru: "сентябрь", be: "верасень", en: "September"),
        Sentence(ru: "октябрь", be: "кастрычнік", en: "October"),
        Sentence(ru: "ноябрь", be: "лістапад", en: "November"),
        Sentence(ru: "декабрь", be: "снежань", en: "December"),
    ]

    static let genitive: [Sentence] = [
        Sentence(ru: "января", be: "студзеня", en: "January"),
        Sentence(ru: "февраля", be: "лютага", en: "February"),
        Sentence(ru: "марта", be: "сакавіка", en: "March"),
        Sentence(ru: "апреля", be: "красавіка", en: "April"),
        Sentence(ru: "мая", be: "мая", en: "May"),
        Sentence(ru: "июня", be: "чэрвеня", en: "June"),
        Sentence(ru: "июля", be: "ліпеня", en: "July"),
        Sentence(ru: "августа", be: "жніўня", en: "August"),
        Sentence(ru: "сентября", be: "верасня", en: "September"),
        Sentence(ru: "октября", be: "кастрычніка", en: "October"),
        Sentence(ru: "ноября", be: "лістапада", en: "November"),
        Sentence(ru: "декабря", be: "снежня", en: "December"),
    ]
}
