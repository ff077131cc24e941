import Billing

/// The forms of a counted word: «сеанс, сеанса, сеансов». Each language must give all of its own.
package struct Plural: Sendable {
    /// Of Russian and Belarusian: 1, 21 · 2–4, 22 · 0, 5–20, 25.
    package struct Slavic: Sendable {
        package let one: String
        package let few: String
        package let many: String

        package init(_ one: String, _ few: String, _ many: String) {
            self.one = one
            self.few = few
            self.many = many
        }

        func form(_ count: UInt64) -> String {
            switch (count % 10, count % 100) {
            case (_, 11...14): many
            case (1, _): one
            case (2...4, _): few
            default: many
            }
        }
    }

    package struct English: Sendable {
        package let one: String
        package let other: String

        package init(_ one: String, _ other: String) {
            self.one = one
            self.other = other
        }

        func form(_ count: UInt64) -> String { count == 1 ? one : other }
    }

    package let ru: Slavic
    package let be: Slavic
    package let en: English

    package init(ru: Slavic, be: Slavic, en: English) {
        self.ru = ru
        self.be = be
        self.en = en
    }

    /// The word alone.
    package func word(_ count: Int64, _ language: Language) -> String {
        switch language {
        case .ru: ru.form(count.magnitude)
        case .be: be.form(count.magnitude)
        case .en: en.form(count.magnitude)
        }
    }

    /// The number and the word, kept on one line.
    package func counted(_ count: Int64, _ language: Language) -> String {
        "\(count)\u{A0}\(word(count, language))"
    }
}
