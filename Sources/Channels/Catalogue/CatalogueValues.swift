import Billing

/// Scalars of the catalogue. Each reader tells its mistake and then gives a harmless value.
extension CatalogueNode {
    /// A scalar's text; nil, told, for a map or a list.
    private func scalar(_ allowed: String) -> String? {
        guard case .text(let text) = tree.content else {
            tell(allowed: allowed)
            return nil
        }
        return text
    }

    func text(_ allowed: String = "1 to 200 characters", where isGood: (String) -> Bool) -> String {
        guard let text = scalar(allowed) else { return "" }
        if text.isEmpty || text.count > 200 || !isGood(text) { tell(allowed: allowed) }
        return text
    }

    func text() -> String { text(where: { _ in true }) }

    func id() -> String {
        text("1 to 40 of a–z, 0–9 and -") { id in
            id.utf8.count <= 40
                && id.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || $0.isDigit || $0 == 0x2D
                }
        }
    }

    func digits(_ lengths: ClosedRange<Int>) -> String {
        text("\(lengths.lowerBound) to \(lengths.upperBound) digits") { text in
            lengths.contains(text.utf8.count) && text.isDigits
        }
    }

    /// An amount of 0 to 100 000, so that no sum of a call or a month overflows.
    func amount() -> Money { amount(in: 0...Self.largestUnits) }

    /// An amount that may be below nothing, as a balance.
    func balance() -> Money { amount(in: -Self.largestUnits...Self.largestUnits) }

    private static let largestUnits: Int64 = 1_000_000_000

    private func amount(in range: ClosedRange<Int64>) -> Money {
        guard let text = scalar("an amount with a point and at most 4 decimals") else {
            return .zero
        }
        guard let money = Money(decimal: text) else {
            tell(allowed: "an amount with a point and at most 4 decimals")
            return .zero
        }
        guard range.contains(money.units) else {
            let fewest = Money(units: range.lowerBound).decimal
            tell(allowed: "an amount from \(range.lowerBound == 0 ? "0" : fewest) to 100000")
            return .zero
        }
        return money
    }

    func date(or other: LocalDate = LocalDate(dayNumber: 0)) -> LocalDate {
        let allowed = "a date, YYYY-MM-DD"
        guard let text = scalar(allowed) else { return other }
        guard let date = LocalDate(text) else {
            tell(allowed: allowed)
            return other
        }
        return date
    }

    func whole(_ range: ClosedRange<Int64>) -> Int64 {
        let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let text = scalar(allowed) else { return range.lowerBound }
        guard let number = Int64(text), range.contains(number), !text.hasPrefix("+") else {
            tell(allowed: allowed)
            return range.lowerBound
        }
        return number
    }

    func flag() -> Bool { choice(["true", "false"]) == "true" }

    /// One of some words, else the first of them.
    func choice(_ words: [String]) -> String {
        let text = scalar(CatalogueWords.list(words)) ?? ""
        if !isMissing, !words.contains(text), case .text = tree.content {
            tell(allowed: CatalogueWords.choice(words, instead: text))
        }
        return text
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(or other: Choice) -> Choice {
        Choice(rawValue: choice(Choice.allCases.map(\.rawValue))) ?? other
    }

    /// Distinct words of a list.
    func choices(of words: [String]) -> [String] {
        var chosen: [String] = []
        for item in list(atLeast: 1) {
            let word = item.choice(words)
            if chosen.contains(word) { item.tell(allowed: "each of them once") }
            chosen.append(word)
        }
        return chosen
    }

    func choices<Choice: RawRepresentable<String> & CaseIterable>() -> [Choice] {
        choices(of: Choice.allCases.map(\.rawValue)).compactMap(Choice.init(rawValue:))
    }

    /// Distinct amounts that rise, or fall.
    func amounts(_ isBefore: (Money, Money) -> Bool, _ allowed: String) -> [Money] {
        var amounts: [Money] = []
        for item in list(atLeast: 1) {
            let amount = item.amount()
            if let last = amounts.last, !isBefore(last, amount) {
                item.tell(allowed: "\(allowed) than \(last.decimal)")
            }
            amounts.append(amount)
        }
        return amounts
    }

    func name() -> LocalName {
        let map = map(["ru", "be", "en"])
        return LocalName(ru: map["ru"].text(), be: map["be"].text(), en: map["en"].text())
    }
}
