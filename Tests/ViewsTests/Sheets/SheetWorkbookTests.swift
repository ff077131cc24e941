import Billing
import Testing
import Views

/// A sheet as the parts of an XLSX file.
struct SheetWorkbookTests {
    @Test func `the parts are those that ECMA-376 asks for, and name each other`() throws {
        let parts = SheetWorkbook(.ru).parts(sheet([[.whole(1)]]))
        #expect(
            parts.map(\.name) == [
                "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
            ])
        for part in parts {
            let text = String(decoding: part.bytes, as: UTF8.self)
            #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""), "\(part.name)")
        }
        let types = String(decoding: parts[0].bytes, as: UTF8.self)
        for part in [parts[2], parts[4], parts[5]] {
            #expect(types.contains("PartName=\"/\(part.name)\""))
        }
        let relations = String(decoding: parts[3].bytes, as: UTF8.self)
        #expect(relations.contains("Target=\"worksheets/sheet1.xml\""))
        #expect(relations.contains("Target=\"styles.xml\""))
    }

    @Test func `the heading is bold and stays, columns have their width`() throws {
        let xml = try worksheet([[.whole(1)]])
        #expect(xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
        #expect(xml.contains("state=\"frozen\""))
        #expect(xml.contains("<col min=\"1\" max=\"1\" width=\"12\" customWidth=\"1\"/>"))
        #expect(xml.contains("<c r=\"A1\" s=\"1\" t=\"inlineStr\">"))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@A1", "плюс", " =1"])
    func `a text is a text and never a formula`(text: String) throws {
        let xml = try worksheet([[.text(text)]])
        #expect(!xml.contains("<f>"))
        #expect(
            xml.contains(
                "<c r=\"A2\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t>"))
    }

    @Test(arguments: [
        ("<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;"), ("a\u{0}\u{B}\u{1F}\u{FFFE}\u{FFFF}b", "ab"),
        ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"), ("a_b", "a_b"), ("a\r\nb", "a\nb"),
        ("a\rb", "a_x000D_b"), ("\u{1F600}\t", "\u{1F600}\t"),
    ])
    func `a text is escaped, and what XML has no place for is left out`(
        text: String, expected: String
    ) throws {
        #expect(try worksheet([[.text(text)]]).contains("preserve\">\(expected)</t>"))
    }

    @Test func `a text is not longer than a cell`() throws {
        let xml = try worksheet([[.text(String(repeating: "x", count: 40_000))]])
        #expect(xml.contains(">\(String(repeating: "x", count: 32_767))</t>"))
        let pairs = try worksheet([[.text(String(repeating: "\u{1F600}", count: 20_000))]])
        #expect(pairs.contains(">\(String(repeating: "\u{1F600}", count: 16_383))</t>"))
    }

    @Test(arguments: [
        (0 as Int64, "0.0000"), (-3_110, "-0.3110"), (.max, "922337203685477.5807"),
        (.min, "-922337203685477.5808"),
    ])
    func `an amount is a number with four decimals`(units: Int64, value: String) throws {
        let xml = try worksheet([[.amount(Money(units: units))]])
        #expect(xml.contains("<c r=\"A2\" s=\"4\"><v>\(value)</v></c>"))
        let styles = try part("xl/styles.xml", SheetWorkbook(.ru).parts(sheet([])))
        #expect(styles.contains("formatCode=\"#,##0.0000\""))
    }

    @Test(arguments: [
        ("2026-11-22T11:26:00+03:00", "46348.4763888889"), ("1970-01-01T00:00:00Z", "25569.125"),
        ("2026-01-01T00:00:00+03:00", "46023.0000000000"),
        ("2028-02-29T23:59:59+03:00", "46812.9999884259"),
    ])
    func `a moment is a number of days in the operator's zone`(text: String, serial: String) throws
    {
        let instant = try #require(Instant(rfc3339: text))
        let time = try Samples.minsk().time(of: instant)
        #expect(try worksheet([[.moment(time)]]).contains("<c r=\"A2\" s=\"2\"><v>\(serial)"))
    }

    @Test func `days before March 1900 are texts, for programs count them differently`() throws {
        let zone = try Samples.minsk()
        let old = zone.time(of: Instant(seconds: -2_203_902_001))
        #expect(try worksheet([[.moment(old)]]).contains(">1900-02-28</t>"))
        let first = zone.time(of: Instant(seconds: -2_203_891_200))
        #expect(try worksheet([[.moment(first)]]).contains("<v>61."))
    }

    @Test func `empty cells are left out, cells of no column too`() throws {
        let xml = try worksheet([[.empty], [.text("")], [], [.whole(1), .whole(2)]])
        for place in 2...4 { #expect(!xml.contains(" r=\"A\(place)\"")) }
        #expect(xml.contains("<c r=\"A5\" s=\"3\"><v>1</v></c></row>"))
        #expect(!xml.contains("B5"))
    }

    @Test func `columns after Z have two letters`() throws {
        let columns = (0..<28).map { SheetColumn("\($0)", width: 1) }
        let parts = SheetWorkbook(.en).parts(Sheet(name: "x", columns: columns, rows: []))
        let xml = try part("xl/worksheets/sheet1.xml", parts)
        #expect(xml.contains("r=\"Z1\"") && xml.contains("r=\"AA1\"") && xml.contains("r=\"AB1\""))
    }

    @Test(arguments: [
        ("2026-11", "2026-11"), ("", "1"), ("[a]:*?/\\'", "a"), ("<a>", "&lt;a&gt;"),
        (String(repeating: "я", count: 40), String(repeating: "я", count: 31)),
    ])
    func `the sheet has a name that programs allow`(name: String, expected: String) throws {
        let sheet = Sheet(name: name, columns: [SheetColumn("x", width: 1)], rows: [])
        let workbook = try part("xl/workbook.xml", SheetWorkbook(.ru).parts(sheet))
        #expect(workbook.contains("<sheet name=\"\(expected)\" sheetId=\"1\""))
    }

    private func worksheet(_ rows: [[SheetCell]]) throws -> String {
        try part("xl/worksheets/sheet1.xml", SheetWorkbook(.ru).parts(sheet(rows)))
    }

    private func sheet(_ rows: [[SheetCell]]) -> Sheet {
        Sheet(name: "2026-11", columns: [SheetColumn("x", width: 12)], rows: rows)
    }

    private func part(_ name: String, _ parts: [SheetWorkbook.Part]) throws -> String {
        let part = try #require(parts.first { $0.name == name })
        return try #require(String(validating: part.bytes, as: UTF8.self))
    }
}
