import Billing
import Channels
import Rules
import Seeded
import Testing

@Suite struct SubscriberRowTests {
    @Test func `a whole row is read`() throws {
        let row = try FeedRows.parse([])
        #expect(row.number == PhoneNumber(e164: "375295001001"))
        #expect(row.account == 100_000_000_001)
        #expect(row.name == "Анна Сергеевна Коваль")
        #expect(row.kind == .person && row.state == .active && row.language == .be)
        let from = try #require(LocalDate("2024-02-29"))
        #expect(row.contract == ContractTerm(from: from, until: nil))
        #expect(row.tariff == "super-8" && row.services == ["antiaon", "voicemail"])
        #expect(row.favourites.map(\.digits) == ["375297001002", "375333001003"])
        let codes = SIMCodes(pin1: "1234", puk1: "12345678", pin2: "5678", puk2: "87654321")
        let sim = SIMCard(
            serial: "8937502123456789012", changedAt: Instant(rfc3339: "2024-02-29T07:00:00Z"),
            imsi: "257020000000001", codes: codes)
        #expect(row.sim == sim)
        #expect(row.email == "anna@example.com" && row.settlement == .advance)
        #expect(row.creditLimit == .zero && row.openingBalance == Money(units: -123_000))
    }

    @Test func `columns come in any order`() throws {
        var random = SplitMix64(seed: 8)
        let expected = try FeedRows.parse([])
        for _ in 0..<20 {
            let cells = FeedRows.anna.shuffled(using: &random)
            let columns = try SubscriberColumns(header: cells.map(\.0))
            let row = try columns.row(cells.map(\.1), catalogue: FeedRows.checks)
            #expect(row.text == expected.text)
        }
    }

    @Test func `columns that may be empty may be missing`() throws {
        let optional = SubscriberColumn.allCases.filter { !$0.isRequired }.map(\.name)
        let emptied = try FeedRows.parse(optional.map { ($0, "") })
        let cells = FeedRows.anna.filter { !optional.contains($0.0) }
        let columns = try SubscriberColumns(header: cells.map(\.0))
        #expect(try columns.row(cells.map(\.1), catalogue: FeedRows.checks).text == emptied.text)
        #expect(emptied.services.isEmpty && emptied.favourites.isEmpty && emptied.email == nil)
        #expect(emptied.sim == SIMCard(serial: nil, changedAt: nil, imsi: nil, codes: nil))
        #expect(emptied.creditLimit == .zero && emptied.openingBalance == .zero)
        #expect(emptied.contract.until == nil)
    }

    @Test(arguments: [
        ("number", "375000000000"), ("favourites", ""), ("account", "999999999999"),
        ("name", "Я"), ("name", String(repeating: "я", count: 200)), ("name", "ТАА «Лён», 1"),
        ("kind", "company"), ("contract_until", "2024-03-01"), ("contract_until", "9999-12-31"),
        ("state", "partial_debt"), ("state", "full_debt"), ("state", "voluntary"),
        ("state", "lost"), ("state", "admin"), ("services", "antiaon"),
        ("sim_serial", "1234567890"), ("sim_serial", "12345678901234567890"),
        ("sim_serial", "1234567890F"), ("sim_changed_at", "2024-02-29T10:00:00.5Z"),
        ("imsi", "25702000000001"), ("pin1", "12345678"), ("pin2", "0000"), ("puk1", "00000000"),
        ("language", "ru"), ("language", "en"), ("settlement", "credit"),
        ("credit_limit", "0.0001"), ("opening_balance", "-0.01"), ("opening_balance", "12.3400"),
        ("email", "a@b.by"), ("email", "o'neil+bill@mail-1.example.xn--90ais"),
        ("email", String(repeating: "a", count: 64) + "@example.com"),
    ]) func `the edges of a column are taken`(_ column: String, _ value: String) throws {
        let plain = try FeedRows.parse([])
        #expect(try FeedRows.parse([(column, value)]).text != plain.text)
    }
}
