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
        page.escaped(duration(line.what))
        page.raw("</td><td role=\"cell\" class=\"where\">")
        page.escaped(DestinationText.name(line.destination, frame.language, names: names))
        page.raw("</td><td role=\"cell\" class=\"sum\">")
        page.escaped(
            AmountText.change(line.amount, frame.language, sign: frame.brand.currencySign))
        page.raw("</td>")
    }

    private func other(_ line: SpendingLine) -> String {
        PhoneNumber(e164: line.other)?.grouped ?? line.other
    }

    private func duration(_ what: SpendingLine.What) -> String {
        switch what {
        case .voiceOut(let seconds, let bundled):
            DurationText.short(seconds, frame.language) + inBundle(seconds: bundled)
        case .voiceIn(let seconds): DurationText.short(seconds, frame.language)
        case .smsOut(bundled: true): frame.say(SpendingTexts.wholeInBundle)
        case .smsOut(bundled: false), .smsIn, .fee, .payment, .opening: ""
        }
    }

    private func inBundle(seconds: Int64) -> String {
        guard seconds > 0 else { return "" }
        let part = DurationText.short(seconds, frame.language)
        return ", " + SpendingTexts.inBundle(part)[frame.language]
    }
}
