import Billing

/// A sheet as the parts of an XLSX file (ECMA-376 part 1, SpreadsheetML), which stand in a ZIP
/// archive under their names. Texts are inline strings, which are never computed.
package struct SheetWorkbook {
    package struct Part: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    private let language: Language

    package init(_ language: Language) { self.language = language }

    package func parts(_ sheet: Sheet) -> [Part] {
        [
            Part(name: "[Content_Types].xml", bytes: Self.contentTypes()),
            Part(name: "_rels/.rels", bytes: Self.packageRelations()),
            Part(name: "xl/workbook.xml", bytes: Self.workbook(sheet.name)),
            Part(name: "xl/_rels/workbook.xml.rels", bytes: Self.workbookRelations()),
            Part(name: "xl/styles.xml", bytes: SheetStyle.xml(language)),
            Part(name: "xl/worksheets/sheet1.xml", bytes: SheetXML.worksheet(sheet)),
        ]
    }

    private static func contentTypes() -> [UInt8] {
        xml { xml in
            xml.raw(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            xml.raw("<Default Extension=\"rels\" ContentType=\"")
            xml.raw("application/vnd.openxmlformats-package.relationships+xml\"/>")
            xml.raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            type(&xml, "/xl/workbook.xml", "sheet.main")
            type(&xml, "/xl/worksheets/sheet1.xml", "worksheet")
            type(&xml, "/xl/styles.xml", "styles")
            xml.raw("</Types>")
        }
    }

    private static func type(
        _ xml: inout HTMLOutput, _ part: StaticString, _ kind: StaticString
    ) {
        xml.raw("<Override PartName=\"")
        xml.raw(part)
        xml.raw("\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.")
        xml.raw(kind)
        xml.raw("+xml\"/>")
    }

    private static func packageRelations() -> [UInt8] {
        relations([("officeDocument", "xl/workbook.xml")])
    }

    private static func workbookRelations() -> [UInt8] {
        relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
    }

    /// Their ids are `rId1`, `rId2` in this order.
    private static func relations(
        _ list: [(kind: StaticString, target: StaticString)]
    ) -> [UInt8] {
        xml { xml in
            xml.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/")
            xml.raw("relationships\">")
            for (place, relation) in list.enumerated() {
                xml.raw("<Relationship Id=\"rId")
                xml.escaped(place + 1)
                xml.raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/")
                xml.raw("relationships/")
                xml.raw(relation.kind)
                xml.raw("\" Target=\"")
                xml.raw(relation.target)
                xml.raw("\"/>")
            }
            xml.raw("</Relationships>")
        }
    }

    private static func workbook(_ name: String) -> [UInt8] {
        xml { xml in
            xml.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
            xml.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/")
            xml.raw("relationships\"><sheets><sheet name=\"")
            xml.escaped(sheetName(name))
            xml.raw("\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        }
    }

    /// 1–31 characters, none of those that stand in references to cells.
    private static func sheetName(_ name: String) -> String {
        let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
        let kept = SheetText.cleaned(name).unicodeScalars.filter {
            !forbidden.contains($0) && $0.value >= 0x20 && $0.value < 0x10000
        }
        let short = String(String.UnicodeScalarView(kept.prefix(31)))
        return short.isEmpty ? "1" : short
    }

    /// A part of its own, with the declaration of XML.
    static func xml(
        capacity: Int = 2_048, _ body: (inout HTMLOutput) -> Void
    ) -> [UInt8] {
        var xml = HTMLOutput(capacity: capacity)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        body(&xml)
        return xml.finish()
    }
}
