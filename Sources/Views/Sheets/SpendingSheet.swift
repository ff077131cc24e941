import Billing
import Rules

/// «История расходов» of a month for a spreadsheet: what the page's table says, in columns that can
/// be summed. Amounts are signed as on the page: charges below zero.
package struct SpendingSheet {
    private static let bytesInKilobyte: Int64 = 1_024

    private let frame: Frame
    private let names: [String: LocalName]

    /// - Parameter names: of what the catalogue knows: `intl.russia`, `tariff.super-8`.
    package init(_ frame: Frame, names: [String: LocalName]) {
        self.frame = frame
        self.names = names
    }

    /// With a last row that says so if there are older lines than these.
    package func sheet(_ spending: Spending) -> Sheet {
        var rows = spending.lines.map(row)
        if spending.older != nil {
            rows.append([.text(frame.say(SheetTexts.more(spending.lines.count)))])
        }
        return Sheet(name: spending.month.text, columns: columns, rows: rows)
    }

    private var columns: [SheetColumn] {
        let sum = SheetTexts.sum(frame.brand.currencySign)
        return [
            SheetColumn(frame.say(SheetTexts.moment), width: 20),
            SheetColumn(frame.say(SheetTexts.kind), width: 36),
            SheetColumn(frame.say(SheetTexts.destination), width: 30),
            SheetColumn(frame.say(SheetTexts.number), width: 20),
            SheetColumn(frame.say(SheetTexts.seconds), width: 16),
            SheetColumn(frame.say(SheetTexts.kilobytes), width: 14),
            SheetColumn(frame.say(SheetTexts.pieces), width: 16),
            SheetColumn(frame.say(SheetTexts.bundled), width: 24),
            SheetColumn(frame.say(sum), width: 16),
        ]
    }

    private func row(_ line: SpendingLine) -> [SheetCell] {
        let use = line.what.use
        return [
            .moment(frame.zone.time(of: line.at)),
            .text(SpendingTexts.kind(line.what, names: names)[frame.language]),
            .text(DestinationText.place(line, frame.language, names: names)),
            PhoneNumber(e164: line.other).map { .phone($0) } ?? .text(line.other),
            use.flatMap { $0.kind.isCall ? .whole($0.seconds) : nil } ?? .empty,
            use.flatMap { $0.kind.hasBytes ? .whole(Self.kilobytes($0.bytes)) : nil } ?? .empty,
            use.flatMap { [.sms, .mms].contains($0.kind) ? .whole(1) : nil } ?? .empty,
            use.flatMap { $0.bundled > 0 ? .whole($0.bundled) : nil } ?? .empty,
            .amount(line.amount),
        ]
    }

    /// Begun ones, as the page counts them.
    private static func kilobytes(_ bytes: Int64) -> Int64 {
        let (whole, rest) = max(bytes, 0).quotientAndRemainder(dividingBy: bytesInKilobyte)
        return whole + (rest > 0 ? 1 : 0)
    }
}
