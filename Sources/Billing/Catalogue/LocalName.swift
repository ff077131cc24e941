/// The languages of every sentence and name; the subscriber chooses one.
package enum Language: String, CaseIterable, Sendable {
    case ru, be, en
}

/// A name that the catalogue gives in all three languages.
package struct LocalName: Hashable, Sendable {
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
