/// A feed of a small town with all that a feed brings: several numbers of one account, a number
/// that stands there twice, a second SIM card of a contract, debts, lists, rows that are wrong, and
/// rows whose relatives stand at the other end of the file.
enum BigFeed {
    static let columns = FeedRow.columns

    static func rows(_ count: Int) -> [FeedRow] {
        (0..<count).map { row($0, of: count) }
    }

    /// How many of them are wrong.
    static func wrong(_ count: Int) -> Int { (0..<count).count { $0 % 997 == 500 } }

    private static func row(_ index: Int, of count: Int) -> FeedRow {
        let account = 200_000_000_000 + (index % 10 == 9 ? index - 1 : index)
        var row = FeedRow(number(index), account: String(account)).with([
            "imsi": String(257_020_000_000_000 + index), "sim_serial": "",
            "opening_balance": ["12.34", "", "-5.00", "0.01"][index % 4],
            "services": index % 3 == 0 ? "caller-id;voicemail" : "",
            "favourites": index % 7 == 0 ? "375291234567;375447654321" : "",
            "contract_from": "20\(10 + index % 9)-03-0\(1 + index % 9)",
        ])
        if index % 5 == 0 { row = row.with(Codes.cells) }
        if index % 101 == 100 {
            // The number of the row before, under a later contract.
            row["number"] = number(index - 1)
            row["contract_from"] = "2024-01-01"
        }
        if index % 211 == 210 {
            // Contract and card of the row before, under another number.
            let before = BigFeed.row(index - 1, of: count)
            for column in ["account", "contract_from", "imsi"] { row[column] = before[column] }
        }
        if index % 997 == 500 { row["tariff"] = "no-such" }
        return row.with(distant[index] ?? distant[index - count] ?? [:])
    }

    /// Cells by their row, from the beginning or from the end. Row 300 waits, for its number is
    /// another's; its account comes again in the last row but one. Row 304 waits, for its card had
    /// another number; its own is given on in the last row.
    private static let distant = [
        300: [
            "number": number(299), "account": "300000000001", "contract_from": "2024-02-01",
            "opening_balance": "50.00",
        ],
        303: card,
        304: card.merging(["number": number(304)]) { $1 },
        -2: ["account": "300000000001", "opening_balance": "", "name": "Поздняя Анна"],
        -1: [
            "number": number(304), "account": "300000000009", "contract_from": "2021-05-05",
            "imsi": "257029999999999",
        ],
    ]

    private static let card = [
        "account": "300000000003", "contract_from": "2015-01-01", "imsi": "257029999999993",
        "opening_balance": "",
    ]

    /// They do not come in their order: 7919 has no common divisor with a million.
    private static func number(_ index: Int) -> String {
        String(375_295_000_000 + index * 7_919 % 1_000_000)
    }
}
