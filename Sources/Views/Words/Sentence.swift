import Billing

/// A sentence in every language of the cabinet. A missing language does not compile; ru is the
/// seed's words.
package struct Sentence: Hashable, Sendable {
    package let ru: String
    package let be: String
    package let en: String

    package init(ru: String, be: String, en: String) {
        self.ru = ru
        self.be = be
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .ru: ru
        case .be: be
        case .en: en
        }
    }
}
