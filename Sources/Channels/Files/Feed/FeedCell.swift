import Billing
import Rules

/// One value of an operator's file, read as the type that its column wants.
struct FeedCell {
    static let mostListed = 64

    private let place: Column
    let text: String

    /// A column of the subscriber feed, or of another file by its name.
    private enum Column {
        case subscriber(SubscriberColumn)
        case named(StaticString)
    }

    init(column: SubscriberColumn, text: String) {
        place = .subscriber(column)
        self.text = text
    }

    init(column: StaticString, text: String) {
        place = .named(column)
        self.text = text
    }

    private init(_ place: Column, _ text: String) {
        self.place = place
        self.text = text
    }

    private var column: String {
        switch place {
        case .subscriber(let column): column.name
        case .named(let name): "\(name)"
        }
    }

    private var isSecret: Bool {
        if case .subscriber(let column) = place { column.isSecret } else { false }
    }

    var isEmpty: Bool { text.isEmpty }

    func mistake(_ allowed: String) -> FeedMistake {
        let found = isSecret ? "\(text.unicodeScalars.count) characters" : text
        return FeedMistake(column: column, found: found, allowed: allowed)
    }

    /// Digits alone, as many as the range says.
    func digits(_ count: ClosedRange<Int>) throws(FeedMistake) -> String {
        guard count.contains(text.utf8.count), text.isDigits else {
            let many = count.lowerBound == count.upperBound ? "" : "\(count.lowerBound)–"
            throw mistake("\(many)\(count.upperBound) digits")
        }
        return text
    }

    func choice<Word: RawRepresentable & CaseIterable>(of: Word.Type) throws(FeedMistake) -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw mistake("one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return word
    }

    func known(_ ids: Set<String>) throws(FeedMistake) -> String {
        guard ids.contains(text) else { throw mistake("an id of the catalogue") }
        return text
    }

    /// A number of the home country in full: without its code it would be another country's.
    func number(_ catalogue: FeedChecks) throws(FeedMistake) -> PhoneNumber {
        let code = catalogue.countryCode
        guard text.hasPrefix(code), text.utf8.count - code.utf8.count == catalogue.nationalLength,
            let number = PhoneNumber(e164: text)
        else { throw mistake("\(code) and \(catalogue.nationalLength) digits, without +") }
        return number
    }

    func date() throws(FeedMistake) -> LocalDate {
        guard let date = LocalDate(text) else { throw mistake("a date YYYY-MM-DD") }
        return date
    }

    func instant() throws(FeedMistake) -> Instant {
        guard let instant = Instant(rfc3339: text) else {
            throw mistake("a moment of RFC 3339 with offset")
        }
        return instant
    }

    func money() throws(FeedMistake) -> Money {
        guard let money = Money(decimal: text) else {
            throw mistake("an amount with a point and at most 4 decimals")
        }
        return money
    }

    /// Values between semicolons, each once; an empty cell has none.
    func list() throws(FeedMistake) -> [FeedCell] {
        guard !isEmpty else { return [] }
        var cells: [FeedCell] = []
        for part in text.utf8.split(
            separator: UInt8(ascii: ";"), maxSplits: Self.mostListed,
            omittingEmptySubsequences: false)
        {
            let text = String(Substring(part))
            guard !cells.contains(where: { $0.text == text }) else {
                throw mistake("each value once")
            }
            cells.append(FeedCell(place, text))
        }
        guard cells.count <= Self.mostListed else {
            throw mistake("at most \(Self.mostListed) values")
        }
        return cells
    }
}
