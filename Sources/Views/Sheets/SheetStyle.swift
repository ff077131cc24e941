import Billing

/// How cells look: the places of `cellXfs` in `styles.xml`.
enum SheetStyle: Int, CaseIterable {
    case plain, heading, moment, whole, amount

    static func xml(_ language: Language) -> [UInt8] {
        SheetWorkbook.xml { xml in
            xml.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/")
            xml.raw("main\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"")
            xml.raw(moments(language))
            xml.raw("\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.0000\"/></numFmts>")
            xml.raw("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>")
            xml.raw("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>")
            // The first two fills are the format's own.
            xml.raw("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
            xml.raw("<fill><patternFill patternType=\"gray125\"/></fill></fills>")
            xml.raw("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/>")
            xml.raw("</border></borders>")
            xml.raw("<cellStyleXfs count=\"1\">")
            xml.raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
            xml.raw("</cellStyleXfs><cellXfs count=\"")
            xml.escaped(allCases.count)
            xml.raw("\">")
            for style in allCases { style.format(&xml) }
            xml.raw("</cellXfs><cellStyles count=\"1\">")
            xml.raw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
            xml.raw("</styleSheet>")
        }
    }

    private func format(_ xml: inout HTMLOutput) {
        xml.raw("<xf numFmtId=\"")
        xml.escaped(numberFormat)
        xml.raw("\" fontId=\"")
        xml.escaped(self == .heading ? 1 : 0)
        xml.raw("\" fillId=\"0\" borderId=\"0\" xfId=\"0\"")
        if self == .heading {
            xml.raw(" applyFont=\"1\" applyAlignment=\"1\">")
            xml.raw("<alignment vertical=\"top\" wrapText=\"1\"/></xf>")
        } else {
            xml.raw(" applyNumberFormat=\"1\"/>")
        }
    }

    /// 0 is general, 3 is `#,##0`; from 164 on they are ours (ECMA-376 part 1 §18.8.30).
    private var numberFormat: Int {
        switch self {
        case .plain, .heading: 0
        case .moment: 164
        case .whole: 3
        case .amount: 165
        }
    }

    private static func moments(_ language: Language) -> StaticString {
        language == .en ? "yyyy\\-mm\\-dd\\ hh:mm:ss" : "dd\\.mm\\.yyyy\\ hh:mm:ss"
    }
}
