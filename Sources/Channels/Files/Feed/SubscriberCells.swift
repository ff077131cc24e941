import Billing
import Rules

/// The values of one row of a subscriber feed by their columns.
struct SubscriberCells {
    let fields: [String]
    let places: SubscriberPlaces

    func row(_ catalogue: FeedChecks, _ lists: inout KnownLists) throws(FeedMistake)
        -> SubscriberRow
    {
        SubscriberRow(
            number: try self[.number].number(catalogue), account: try account(), name: try name(),
            kind: try self[.kind].choice(of: CustomerKind.self), contract: try contract(),
            state: try self[.state].choice(of: SubscriptionState.self),
            tariff: try self[.tariff].known(catalogue.tariffs),
            services: try services(catalogue.services, &lists),
            favourites: try favourites(catalogue),
            sim: try sim(), language: try self[.language].choice(of: Language.self),
            email: try email(),
            settlement: try self[.settlement].choice(of: Tariff.Settlement.self),
            creditLimit: try creditLimit(), openingBalance: try openingBalance())
    }

    subscript(column: SubscriberColumn) -> FeedCell {
        let place = places[column]
        return FeedCell(
            column: column, text: fields.indices.contains(place) ? fields[place] : "")
    }

    private func account() throws(FeedMistake) -> Int64 {
        let cell = self[.account]
        guard let account = Int64(try cell.digits(12...12)), account >= 100_000_000_000 else {
            throw cell.mistake("12 digits, the first not 0")
        }
        return account
    }

    private func name() throws(FeedMistake) -> String {
        let cell = self[.name]
        if Self.isPlainName(cell.text) { return cell.text }
        let scalars = cell.text.unicodeScalars
        guard (1...200).contains(scalars.count), !scalars.allSatisfy(\.properties.isWhitespace),
            !scalars.contains(where: { Self.breaksLine($0.properties.generalCategory) })
        else { throw cell.mistake("1–200 characters, none of them a control character") }
        return cell.text
    }

    /// Most names are of letters whose bytes show that nothing else is among them: ASCII from the
    /// space on, and scripts whose lead byte has neither control characters nor kinds of space.
    private static func isPlainName(_ name: String) -> Bool {
        let bytes = name.utf8
        guard bytes.count <= 200, let first = bytes.first, first > 0x20 else { return false }
        return name.allBytes { byte in
            byte >= 0x20 && byte != 0x7F && byte != 0xC2 && !(0xE1...0xE3).contains(byte)
                && byte < 0xEE
        }
    }

    private static func breaksLine(_ category: Unicode.GeneralCategory) -> Bool {
        category == .control || category == .lineSeparator || category == .paragraphSeparator
    }

    private func contract() throws(FeedMistake) -> ContractTerm {
        let from = try self[.contractFrom].date()
        let cell = self[.contractUntil]
        guard !cell.isEmpty else { return ContractTerm(from: from, until: nil) }
        let until = try cell.date()
        guard until > from else { throw cell.mistake("empty or a day after contract_from") }
        return ContractTerm(from: from, until: until)
    }

    private func services(_ known: Set<String>, _ lists: inout KnownLists) throws(FeedMistake)
        -> [String]
    {
        let cell = self[.services]
        if let services = lists.services[cell.text] { return services }
        var services: [String] = []
        for cell in try cell.list() { services.append(try cell.known(known)) }
        lists.add(services, for: cell.text)
        return services
    }

    private func favourites(_ catalogue: FeedChecks) throws(FeedMistake) -> [PhoneNumber] {
        var favourites: [PhoneNumber] = []
        for cell in try self[.favourites].list() {
            favourites.append(try cell.number(catalogue))
        }
        return favourites
    }

    private func email() throws(FeedMistake) -> String? {
        let cell = self[.email]
        guard !cell.isEmpty else { return nil }
        guard EmailSyntax.accepts(cell.text) else {
            throw cell.mistake("a mail address in ASCII, name@example.com")
        }
        return cell.text
    }

    /// 100 million: beyond any account, and far from where sums would overflow.
    private static let largestSum = Money(units: 1_000_000_000_000)

    private func creditLimit() throws(FeedMistake) -> Money {
        let cell = self[.creditLimit]
        guard !cell.isEmpty else { return .zero }
        let limit = try cell.money()
        guard limit >= .zero, limit <= Self.largestSum else {
            throw cell.mistake("an amount from 0 to \(Self.largestSum.decimal)")
        }
        return limit
    }

    private func openingBalance() throws(FeedMistake) -> Money {
        let cell = self[.openingBalance]
        guard !cell.isEmpty else { return .zero }
        let balance = try cell.money()
        guard balance.units % 100 == 0 else { throw cell.mistake("whole kopecks") }
        guard balance.units.magnitude <= Self.largestSum.units.magnitude else {
            throw cell.mistake("at most \(Self.largestSum.decimal), for or against the subscriber")
        }
        return balance
    }
}

/// Lists of services that were read already: in millions of rows the same few come again.
struct KnownLists {
    private static let most = 4_096

    private(set) var services: [String: [String]] = ["": []]

    mutating func add(_ list: [String], for text: String) {
        if services.count < Self.most { services[text] = list }
    }
}
