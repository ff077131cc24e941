import Channels
import Rules
import Testing

@Suite struct SubscriberColumnsTests {
    private let header = SubscriberColumn.allCases.map(\.name)

    @Test func `the header has the columns of the feed`() {
        let words = """
            number,account,name,kind,contract_from,contract_until,state,tariff,services,favourites,\
            sim_serial,sim_changed_at,imsi,pin1,puk1,pin2,puk2,language,email,settlement,\
            credit_limit,opening_balance
            """
        #expect(header.joined(separator: ",") == words)
    }

    @Test(arguments: ["", "Number", "number ", "balance", String(repeating: "x", count: 9_999)])
    func `an unknown column refuses the file`(_ name: String) {
        let mistake = #expect(throws: FeedMistake.self) {
            try SubscriberColumns(header: header + [name])
        }
        #expect(mistake?.found == String(name.prefix(40)))
    }

    @Test(arguments: SubscriberColumn.allCases)
    func `a column that comes twice refuses the file`(_ column: SubscriberColumn) {
        let mistake = #expect(throws: FeedMistake.self) {
            try SubscriberColumns(header: header + [column.name])
        }
        #expect(mistake?.allowed == "each column once")
    }

    @Test(arguments: SubscriberColumn.allCases)
    func `a column that is needed and missing refuses the file`(_ column: SubscriberColumn) {
        let rest = header.filter { $0 != column.name }
        guard column.isRequired else {
            #expect(throws: Never.self) { try SubscriberColumns(header: rest) }
            return
        }
        let mistake = #expect(throws: FeedMistake.self) { try SubscriberColumns(header: rest) }
        #expect(mistake?.column == column.name)
    }

    @Test(arguments: [0, 1, 21, 23, 64])
    func `a row with another number of fields is rejected`(_ count: Int) throws {
        let columns = try SubscriberColumns(header: header)
        let mistake = #expect(throws: FeedMistake.self) {
            try columns.row(Array(repeating: "", count: count), catalogue: FeedRows.checks)
        }
        let expected = FeedMistake(column: "line", found: "\(count) fields", allowed: "22 fields")
        #expect(mistake == expected)
    }
}
