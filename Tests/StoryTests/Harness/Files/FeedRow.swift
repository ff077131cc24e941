import Foundation

/// One row of the operator's subscriber feed: somebody whom the demo does not know.
struct FeedRow {
    private var cells: [String: String]

    init(_ number: String = "375295550001", account: String = "100000005001") {
        cells = [
            "number": number, "account": account, "name": "Ева Михайловна Новик", "kind": "person",
            "contract_from": "2020-01-15", "state": "active", "tariff": "legko-skazat",
            "sim_serial": "8937501012345678901", "imsi": "257015550001234", "language": "ru",
            "settlement": "advance", "opening_balance": "20.00",
        ]
    }

    subscript(column: String) -> String {
        get { cells[column] ?? "" }
        set { cells[column] = newValue }
    }

    /// The same row with other cells.
    func with(_ others: [String: String]) -> FeedRow {
        var row = self
        row.cells.merge(others) { $1 }
        return row
    }

    var number: String { self["number"] }

    static let columns = [
        "number", "account", "name", "kind", "contract_from", "contract_until", "state", "tariff",
        "services", "favourites", "sim_serial", "sim_changed_at", "imsi", "pin1", "puk1", "pin2",
        "puk2", "language", "email", "settlement", "credit_limit", "opening_balance",
    ]

    static func file(_ rows: [FeedRow]) -> String {
        let lines = rows.map { row in columns.map { row[$0] }.joined(separator: ",") }
        return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }
}

extension Server {
    /// Loads rows through the running server, as the operator's feed does.
    @discardableResult
    func load(_ rows: FeedRow...) throws -> Command {
        let inbox = try Folder()
        let file = try inbox.write(FeedRow.file(rows), to: "subscribers.csv")
        return try kabinet("load", "subscribers", file).expectSuccess()
    }
}
