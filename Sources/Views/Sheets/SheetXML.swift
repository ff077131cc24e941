import Billing

/// `xl/worksheets/sheet1.xml`: a bold heading that stays on the screen, and the rows below it.
enum SheetXML {
    /// 1970-01-01, with 1900-01-01 as 1 and a 29 February 1900 that never was.
    private static let epochSerial = 25_569
    /// 1900-03-01: earlier days are counted differently by different programs.
    private static let firstSerial = 61

    static func worksheet(_ sheet: Sheet) -> [UInt8] {
        let names = sheet.columns.indices.map(columnName)
        return SheetWorkbook.xml(capacity: 512 * (sheet.rows.count + 4)) { xml in
            xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/")
            xml.raw("main\"><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">")
            xml.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
            xml.raw(" state=\"frozen\"/><selection pane=\"bottomLeft\"/>")
            xml.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
            columns(&xml, sheet.columns)
            xml.raw("<sheetData>")
            row(&xml, 1, names) { xml, place, reference in
                string(&xml, reference, .heading, sheet.columns[place].title)
            }
            for (index, cells) in sheet.rows.enumerated() {
                row(&xml, index + 2, names) { xml, place, reference in
                    guard place < cells.count else { return }
                    write(&xml, reference, cells[place])
                }
            }
            xml.raw("</sheetData></worksheet>")
        }
    }

    private static func columns(_ xml: inout HTMLOutput, _ columns: [SheetColumn]) {
        guard !columns.isEmpty else { return }
        xml.raw("<cols>")
        for (place, column) in columns.enumerated() {
            xml.raw("<col min=\"")
            xml.escaped(place + 1)
            xml.raw("\" max=\"")
            xml.escaped(place + 1)
            xml.raw("\" width=\"")
            xml.escaped(column.width)
            xml.raw("\" customWidth=\"1\"/>")
        }
        xml.raw("</cols>")
    }

    private static func row(
        _ xml: inout HTMLOutput, _ number: Int, _ names: [String],
        _ cell: (inout HTMLOutput, Int, String) -> Void
    ) {
        let text = String(number)
        xml.raw("<row r=\"")
        xml.escaped(text)
        xml.raw("\">")
        for (place, name) in names.enumerated() { cell(&xml, place, name + text) }
        xml.raw("</row>")
    }

    private static func write(_ xml: inout HTMLOutput, _ reference: String, _ cell: SheetCell) {
        switch cell {
        case .empty, .text(""): break
        case .text(let text): string(&xml, reference, .plain, text)
        case .phone(let phone): string(&xml, reference, .plain, phone.grouped)
        case .whole(let whole): number(&xml, reference, .whole, String(whole))
        case .amount(let money): number(&xml, reference, .amount, money.fourDecimals(point: "."))
        case .moment(let time):
            if let serial = serial(time) {
                number(&xml, reference, .moment, serial)
            } else {
                string(&xml, reference, .plain, time.date.text)
            }
        }
    }

    private static func number(
        _ xml: inout HTMLOutput, _ reference: String, _ style: SheetStyle, _ value: String
    ) {
        open(&xml, reference, style)
        xml.raw("><v>")
        xml.escaped(value)
        xml.raw("</v></c>")
    }

    private static func string(
        _ xml: inout HTMLOutput, _ reference: String, _ style: SheetStyle, _ text: String
    ) {
        open(&xml, reference, style)
        xml.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        xml.escaped(unread(SheetText.cleaned(text)))
        xml.raw("</t></is></c>")
    }

    private static func open(_ xml: inout HTMLOutput, _ reference: String, _ style: SheetStyle) {
        xml.raw("<c r=\"")
        xml.escaped(reference)
        xml.raw("\" s=\"")
        xml.escaped(style.rawValue)
        xml.raw("\"")
    }

    /// `_x0041_` in a text would be read as the character of that code (ECMA-376 part 1 §22.9.2.19,
    /// ST_Xstring), so its first mark is written so itself; a carriage return, which XML turns into
    /// a line feed, likewise.
    private static func unread(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == 0x0D }) else {
            return text
        }
        let code = /_(?=x[0-9A-Fa-f]{4}_)/.matchingSemantics(.unicodeScalar)
        return text.replacing(code, with: "_x005F_")
            .replacing("\r\n", with: "\n").replacing("\r", with: "_x000D_")
    }

    /// Days and a part of a day, to ten decimals: nearer than a hundredth of a millisecond.
    private static func serial(_ time: LocalTime) -> String? {
        let day = time.date.dayNumber + epochSerial
        guard day >= firstSerial else { return nil }
        let second = time.hour * 3_600 + time.minute * 60 + time.second
        let fraction = (second * 10_000_000_000 + 43_200) / 86_400
        return "\(day).\(String(10_000_000_000 + fraction).dropFirst())"
    }

    /// `A` … `Z`, `AA` …
    private static func columnName(_ place: Int) -> String {
        var name = ""
        var rest = place + 1
        while rest > 0 {
            let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
            name = String(UnicodeScalar(letter)) + name
            rest = (rest - 1) / 26
        }
        return name
    }
}
