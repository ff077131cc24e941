import Billing

/// A sheet as comma-separated values: RFC 4180 but for the comma, in UTF-8 behind a byte order
/// mark, without which spreadsheets take Cyrillic for another encoding.
///
/// A spreadsheet opens such a file by the rules of its country. Where the comma is the decimal mark
/// (Russian, Belarusian) it divides cells by semicolons, and takes a point for text or a date; so
/// these languages have `;` and `,`, and English has `,` and `.`.
package struct SheetCSV {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]
    /// OWASP, “CSV Injection”, with the wide forms that East Asian settings take for the same.
    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private let language: Language

    package init(_ language: Language) { self.language = language }

    package func bytes(_ sheet: Sheet) -> [UInt8] {
        var bytes = Self.byteOrderMark
        bytes.reserveCapacity(128 * (sheet.rows.count + 1))
        write(sheet.columns.map { .text($0.title) }, to: &bytes)
        for row in sheet.rows {
            let missing = max(0, sheet.columns.count - row.count)
            write(row + Array(repeating: .empty, count: missing), to: &bytes)
        }
        return bytes
    }

    private func write(_ row: [SheetCell], to bytes: inout [UInt8]) {
        for (place, cell) in row.enumerated() {
            if place > 0 { bytes += separator.utf8 }
            write(cell, to: &bytes)
        }
        bytes += Self.lineEnd
    }

    private func write(_ cell: SheetCell, to bytes: inout [UInt8]) {
        switch cell {
        case .empty: break
        case .text(let text): Self.write(Self.harmless(SheetText.cleaned(text)), to: &bytes)
        // With its plus it would be a formula, and with an apostrophe no number.
        case .phone(let number): bytes += number.grouped.drop { $0 == "+" }.utf8
        case .moment(let time): bytes += moment(time).utf8
        case .whole(let number): bytes += String(number).utf8
        case .amount(let money):
            bytes += money.fourDecimals(point: language == .en ? "." : ",").utf8
        }
    }

    /// An apostrophe before what a spreadsheet would compute. Spaces are looked through, because
    /// some programs drop them.
    private static func harmless(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
        guard let first, dangerous.contains(first) else { return text }
        return "'" + text
    }

    /// In quotes where any of the usual separators is in it: a program may divide by another one.
    /// Byte by byte, for a quote with an accent is no quote to a Character.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = text.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"), quote, 0x09, 0x0A, 0x0D: true
            default: false
            }
        }
        guard needsQuotes else { return bytes += text.utf8 }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private func moment(_ time: LocalTime) -> String {
        let day = SheetText.twoDigits(time.date.day)
        let month = SheetText.twoDigits(time.date.month)
        let date =
            language == .en ? time.date.text : "\(day).\(month).\(time.date.monthOf.text.prefix(4))"
        let clock = [time.hour, time.minute, time.second].map(SheetText.twoDigits)
        return "\(date) \(clock.joined(separator: ":"))"
    }

    private var separator: String { language == .en ? "," : ";" }
}

extension SheetText {
    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
