import Billing
import Channels
import Rules

/// A row of the feed as the operator sends it, with some values of it changed.
enum FeedRows {
    static let checks = FeedChecks(
        tariffs: ["super-8", "absolut"], services: ["antiaon", "voicemail"],
        holders: ["mts", "a1"])

    static let anna = [
        ("number", "375295001001"), ("account", "100000000001"),
        ("name", "Анна Сергеевна Коваль"), ("kind", "person"), ("contract_from", "2024-02-29"),
        ("contract_until", ""), ("state", "active"), ("tariff", "super-8"),
        ("services", "antiaon;voicemail"), ("favourites", "375297001002;375333001003"),
        ("sim_serial", "8937502123456789012F"), ("sim_changed_at", "2024-02-29T10:00:00+03:00"),
        ("imsi", "257020000000001"), ("pin1", "1234"), ("puk1", "12345678"), ("pin2", "5678"),
        ("puk2", "87654321"), ("language", "be"), ("email", "anna@example.com"),
        ("settlement", "advance"), ("credit_limit", "0"), ("opening_balance", "-12.30"),
    ]

    static func parse(_ changes: [(String, String)]) throws(FeedMistake) -> SubscriberRow {
        let cells = anna.map { cell in changes.last { $0.0 == cell.0 } ?? cell }
        let columns = try SubscriberColumns(header: cells.map(\.0))
        return try columns.row(cells.map(\.1), catalogue: checks)
    }
}

extension SubscriberRow {
    /// All that is in it, to compare two of them.
    var text: String {
        var text = ""
        dump(self, to: &text)
        return text
    }
}
