import Billing
import Rules

/// The records of a month as a table; on a narrow screen the style sheet makes a card of each row,
/// so the roles are written out: some browsers forget them with the table's layout.
struct SpendingTable {
    let frame: Frame
    let names: [String: LocalName]

    func write(_ page: inout HTMLOutput, _ spending: Spending) {
        let caption = SpendingTexts.caption(DateText.month(spending.month, frame.language))
        page.el("table", class: "records", ["role": "table"]) { page in
            page.el("caption", text: caption[frame.language])
            page.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
            for title in SpendingTexts.columns {
                page.el(
                    "th", ["role": "columnheader", "scope": "col"], text: frame.say(title))
            }
            page.raw("</tr></thead><tbody role=\"rowgroup\">")
            for line in spending.lines {
                page.el("tr", ["role": "row"]) { row(&$0, line) }
            }
            page.raw("</tbody>")
        }
    }

    private func row(_ page: inout HTMLOutput, _ line: SpendingLine) {
        page.raw("<td role=\"cell\" class=\"when\">")
        page.el(
            "time", ["datetime": frame.zone.rfc3339(line.at)],
            text: DateText.moment(line.at, frame.zone, frame.language))
        page.raw("</td><td role=\"cell\" class=\"what\">")
        page.escaped(SpendingTexts.kind(line.what, names: names)[frame.language])
        page.raw("</td><td role=\"cell\" class=\"other number\">")
        page.escaped(other(line))
        page.raw("</td><td role=\"cell\" class=\"long\">")
        page.escaped(line.what.use.map { amount(of: $0, line) } ?? "")
        page.raw("</td><td role=\"cell\" class=\"where\">")
        page.escaped(DestinationText.place(line, frame.language, names: names))
        page.raw("</td><td role=\"cell\" class=\"sum\">")
        let sum = AmountText.change(
            line.amount, frame.language, sign: frame.brand.currencySign)
        if let path = explanation(of: line) {
            page.el(
                "a", ["href": path, "title": frame.say(ExplanationPage.title)], text: sum)
        } else {
            page.escaped(sum)
        }
        page.raw("</td>")
    }

    private func explanation(of line: SpendingLine) -> String? {
        switch line.what {
        case .use(let use): ExplanationPage.path(of: use.key)
        case .fee(let item): FeePage.path(of: item, on: frame.zone.date(of: line.at))
        case .payment, .opening: nil
        }
    }

    private func other(_ line: SpendingLine) -> String {
        PhoneNumber(e164: line.other)?.grouped ?? line.other
    }

    private func amount(of use: SpentUse, _ line: SpendingLine) -> String {
        switch use.kind {
        case .voice, .forwarded:
            DurationText.short(use.seconds, frame.language)
                + inBundle(DurationText.short(use.bundled, frame.language), of: line)
        case .data:
            VolumeText.of(bytes: use.bytes, frame.language)
                + inBundle(VolumeText.of(kib: use.bundled, frame.language), of: line)
        case .sms, .mms: line.isBundled ? frame.say(SpendingTexts.wholeInBundle) : ""
        }
    }

    private func inBundle(_ part: String, of line: SpendingLine) -> String {
        guard let use = line.what.use, use.bundled > 0 else { return "" }
        let words = line.isBundled ? SpendingTexts.wholeInBundle : SpendingTexts.inBundle(part)
        return ", " + frame.say(words)
    }
}
