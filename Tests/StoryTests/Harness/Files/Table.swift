import Foundation

/// An export of `kabinet`: rows by the names of their columns. No cell has a comma in it.
struct Table {
    let rows: [[String: String]]

    init(_ csv: String) {
        let lines = csv.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = lines.first ?? []
        rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }

    /// The sum of a column of whole numbers.
    func sum(_ column: String) -> Int {
        rows.compactMap { $0[column].flatMap(Int.init) }.reduce(0, +)
    }
}

extension Server {
    func export(_ what: String...) throws -> Table {
        let arguments = ["export"] + what + ["--data", folder.path]
        return Table(try Command.run(Repository.binary, arguments).expectSuccess().output)
    }

    /// The balance of an account in 1/10 000 BYN.
    func balance(_ account: String) throws -> Int {
        let row = try export("balances").rows.first { $0["account"] == account }
        let units = row?["balance_t"].flatMap(Int.init)
        return try units.orFault("no balance of \(account)")
    }
}

/// Sums as the pages write them in Russian.
enum Sum {
    /// Cut downwards to whole kopecks, as a balance is shown: `-5,01 руб.`
    static func balance(_ units: Int) -> String {
        let kopecks = Int((Double(units) / 100).rounded(.down))
        let digits = String(abs(kopecks) % 100 + 100).dropFirst()
        return "\(kopecks < 0 ? "-" : "")\(abs(kopecks) / 100),\(digits) руб."
    }
}
