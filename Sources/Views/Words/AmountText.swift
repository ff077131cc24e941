import Billing

/// Sums of money as subscribers read them: «1 234 567,50 руб.», a real minus, no break inside.
package enum AmountText {
    /// Whole kopecks. The rest of a kopeck is taken off downwards: a balance never looks larger
    /// than it is.
    package static func sum(_ money: Money, _ language: Language, sign: LocalName) -> String {
        let rest = money.units % 100
        let below = rest < 0 ? rest + 100 : rest
        let kopecks = money.units.subtractingReportingOverflow(below)
        let units = kopecks.overflow ? money.units - rest : kopecks.partialValue
        return text(units, language, sign: sign)
    }

    /// To the last unit, with four decimals where two are not enough: charges of records.
    package static func exact(_ money: Money, _ language: Language, sign: LocalName) -> String {
        text(money.units, language, sign: sign)
    }

    /// As `exact`, with a plus when the balance rose.
    package static func change(_ money: Money, _ language: Language, sign: LocalName) -> String {
        (money.units > 0 ? "+" : "") + exact(money, language, sign: sign)
    }

    private static func text(_ units: Int64, _ language: Language, sign: LocalName) -> String {
        let magnitude = units.magnitude
        let whole = grouped(magnitude / 10_000, by: language == .en ? "," : "\u{A0}")
        let point = language == .en ? "." : ","
        let minus = units < 0 ? "\u{2212}" : ""
        return "\(minus)\(whole)\(point)\(decimals(magnitude % 10_000))\u{A0}\(sign[language])"
    }

    private static func grouped(_ whole: UInt64, by mark: Character) -> String {
        let digits = Array(String(whole))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(mark) }
            text.append(digit)
        }
        return text
    }

    /// Kopecks, or four digits where there is a part of a kopeck.
    private static func decimals(_ fraction: UInt64) -> Substring {
        let digits = String(10_000 + fraction).dropFirst()
        return digits.hasSuffix("00") ? digits.dropLast(2) : digits
    }
}
