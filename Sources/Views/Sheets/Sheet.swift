import Billing

/// A table for a spreadsheet program: what it says, not how a format writes it.
package struct Sheet: Sendable {
    /// Of the one sheet in a workbook.
    package let name: String
    package let columns: [SheetColumn]
    /// Each has as many cells as there are columns, or fewer: the last ones are then empty.
    package let rows: [[SheetCell]]

    package init(name: String, columns: [SheetColumn], rows: [[SheetCell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

package struct SheetColumn: Sendable {
    package let title: String
    /// In characters of the digit 0, as spreadsheets count.
    package let width: Int

    package init(_ title: String, width: Int) {
        self.title = title
        self.width = width
    }
}

/// A cell by what it holds. Only a text comes from outside and is made harmless by each format.
package enum SheetCell: Hashable, Sendable {
    case empty
    case text(String)
    case phone(PhoneNumber)
    /// What the clock on the wall shows.
    case moment(LocalTime)
    case whole(Int64)
    /// Always with four decimals.
    case amount(Money)
}

/// What no format may be given as it is.
enum SheetText {
    /// The most that a cell of Excel holds, in UTF-16 units.
    private static let longest = 32_767

    /// Without what XML 1.0 §2.2 has no place for, and not longer than a cell.
    static func cleaned(_ text: String) -> String {
        let isClean = text.utf16.count <= longest && text.unicodeScalars.allSatisfy(isLegal)
        guard !isClean else { return text }
        var kept = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars where isLegal(scalar) {
            length += UTF16.width(scalar)
            guard length <= longest else { break }
            kept.append(scalar)
        }
        return String(kept)
    }

    /// The Char production of XML 1.0; Swift's scalars have no surrogates anyway.
    private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension Money {
    /// `-0.3110`: all four decimals and no thousands, whatever the sum.
    func fourDecimals(point: String) -> String {
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 10_000)
        return "\(units < 0 ? "-" : "")\(whole)\(point)\(String(10_000 + fraction).dropFirst())"
    }
}
