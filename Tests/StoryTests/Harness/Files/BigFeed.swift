/// A feed of a small town with all that a feed brings: several numbers of one account, a number
/// that stands there twice, a second SIM card of a contract, debts, lists, rows that are wrong.
enum BigFeed {
    static let columns = FeedRow.columns

    static func rows(_ count: Int) -> [FeedRow] {
        (0..<count).map { row($0, of: count) }
    }

    /// How many of them are wrong.
    static func wrong(_ count: Int) -> Int { (0..<count).count { $0 % 997 == 500 } }

    private static func row(_ index: Int, of count: Int) -> FeedRow {
        // Numbers do not come in their order: 7919 has no common divisor with a million.
        let number = 375_295_000_000 + index * 7_919 % 1_000_000
        let account = 200_000_000_000 + (index % 10 == 9 ? index - 1 : index)
        var row = FeedRow(String(number), account: String(account)).with([
            "imsi": String(257_020_000_000_000 + index), "sim_serial": "",
            "opening_balance": ["12.34", "", "-5.00", "0.01"][index % 4],
            "services": index % 3 == 0 ? "caller-id;voicemail" : "",
            "favourites": index % 7 == 0 ? "375291234567;375447654321" : "",
            "contract_from": "20\(10 + index % 9)-03-0\(1 + index % 9)",
        ])
        if index % 5 == 0 { row = row.with(Codes.cells) }
        if index % 101 == 100 {
            // The number of the row before, under a later contract.
            row["number"] = String(375_295_000_000 + (index - 1) * 7_919 % 1_000_000)
            row["contract_from"] = "2024-01-01"
        }
        if index % 211 == 210 {
            // Contract and card of the row before, under another number.
            let before = BigFeed.row(index - 1, of: count)
            for column in ["account", "contract_from", "imsi"] { row[column] = before[column] }
        }
        if index % 997 == 500 { row["tariff"] = "no-such" }
        return row
    }
}
