import Billing
import Testing
import Views

/// A sheet as text: what a spreadsheet would compute stays a text, and what is ours stays a number.
struct SheetCSVTests {
    @Test(arguments: [
        "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\u{A0}=1", "\u{FF1D}1",
        "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}1", "+375291234567",
    ])
    func `a text that would be computed begins with an apostrophe`(text: String) {
        #expect(line(.text(text)) == "'\(text)")
    }

    @Test(arguments: ["\t=1", "\r=1", "\n=1", "=1;2", "=\"x\""])
    func `one that is quoted has the apostrophe inside`(text: String) {
        #expect(line(.text(text)).hasPrefix("\"'"))
    }

    @Test(arguments: [
        "", "Супер 8", "a=b", "a-b", "1+1", "'x", "4G", "life:)", "\u{2212}1",
    ])
    func `any other text is as it was`(text: String) {
        #expect(line(.text(text)) == text)
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""), ("a\"b", "\"a\"\"b\""),
        ("a\r\nb", "\"a\r\nb\""), ("\"", "\"\"\"\""),
        // With an accent on it a quote is still one.
        ("a\"\u{301};=1", "\"a\"\"\u{301};=1\""),
    ])
    func `separators, quotes and line ends are quoted`(text: String, expected: String) {
        #expect(Array(line(.text(text)).utf8) == Array(expected.utf8))
    }

    @Test func `control characters are left out`() {
        #expect(line(.text("a\u{0}\u{8}\u{1B}b\u{FFFE}\u{FFFF}")) == "ab")
        #expect(line(.text("\u{0}=1")) == "'=1")
    }

    @Test(arguments: [
        (0 as Int64, "0,0000", "0.0000"), (-3_110, "-0,3110", "-0.3110"), (1, "0,0001", "0.0001"),
        (177_000, "17,7000", "17.7000"),
        (.max, "922337203685477,5807", "922337203685477.5807"),
        (.min, "-922337203685477,5808", "-922337203685477.5808"),
    ])
    func `an amount has four decimals and its country's mark`(
        units: Int64, ru: String, en: String
    ) {
        let cell = SheetCell.amount(Money(units: units))
        #expect(line(cell, .ru) == ru)
        #expect(line(cell, .be) == ru)
        #expect(line(cell, .en) == en)
    }

    @Test func `numbers, phones and moments are no texts`() throws {
        let time = try Samples.minsk().time(of: Samples.now())
        #expect(line(.whole(-5)) == "-5")
        #expect(line(.phone(try Samples.number())) == "375 29 500-10-01")
        #expect(line(.moment(time)) == "22.11.2026 11:26:00")
        #expect(line(.moment(time), .en) == "2026-11-22 11:26:00")
    }

    @Test func `every row has all cells and ends as RFC 4180 says`() {
        let columns = [SheetColumn("А", width: 1), SheetColumn("B", width: 1)]
        let sheet = Sheet(
            name: "x", columns: columns, rows: [[.whole(1), .empty], [.whole(2)], []])
        let ru = SheetCSV(.ru).bytes(sheet)
        #expect(ru == [0xEF, 0xBB, 0xBF] + Array("А;B\r\n1;\r\n2;\r\n;\r\n".utf8))
        let en = SheetCSV(.en).bytes(sheet)
        #expect(en == [0xEF, 0xBB, 0xBF] + Array("А,B\r\n1,\r\n2,\r\n,\r\n".utf8))
    }

    /// The one cell of the one row.
    private func line(_ cell: SheetCell, _ language: Language = .ru) -> String {
        let sheet = Sheet(name: "x", columns: [SheetColumn("x", width: 1)], rows: [[cell]])
        let bytes = SheetCSV(language).bytes(sheet)
        return String(
            decoding: bytes.dropFirst("\u{FEFF}x\r\n".utf8.count).dropLast(2), as: UTF8.self)
    }
}
