import Billing
import Rules

/// «Подробнее о расходах»: a month by kinds, each opening to its records.
package enum GroupsPage {
    static let path = "\(Place.spending.path)/groups"

    package static func render(_ frame: Frame, _ groups: SpendingGroups) -> [UInt8] {
        let title = frame.say(GroupTexts.title)
        return frame.page(title, at: .spending) { page in
            page.el("p", class: "lead", text: DateText.month(groups.month, frame.language))
            if groups.lines.isEmpty {
                page.el("p", class: "empty", text: frame.say(SpendingTexts.empty))
            } else {
                SpendingChart.of(groups, frame).write(&page)
                table(&page, frame, groups)
            }
            if groups.byMonth.count > 1 { months(&page, frame, groups.byMonth) }
            page.el(
                "a", class: "button plain",
                ["href": "\(Place.spending.path)?month=\(groups.month.text)"],
                text: frame.say(ExplanationPage.back))
        }
    }

    private static func table(_ page: inout HTMLOutput, _ frame: Frame, _ groups: SpendingGroups) {
        page.el("table", class: "records groups", ["role": "table"]) { page in
            page.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
            for title in GroupTexts.columns {
                page.el("th", ["role": "columnheader", "scope": "col"], text: frame.say(title))
            }
            page.raw("</tr></thead><tbody role=\"rowgroup\">")
            for line in groups.lines {
                page.el("tr", ["role": "row"]) { row(&$0, frame, line, groups.month) }
            }
            page.raw("</tbody><tfoot role=\"rowgroup\"><tr role=\"row\">")
            page.el("th", ["role": "rowheader", "scope": "row"], text: frame.say(GroupTexts.total))
            page.raw("<td role=\"cell\"></td><td role=\"cell\"></td>")
            page.el("td", class: "sum", ["role": "cell"], text: sum(frame, groups.charged))
            page.raw("</tr></tfoot>")
        }
    }

    /// How the months compare, each opening to its own groups.
    private static func months(
        _ page: inout HTMLOutput, _ frame: Frame, _ months: [SpentMonth]
    ) {
        page.el("h2", text: frame.say(GroupTexts.months))
        SpendingChart.of(months, frame).write(&page)
        page.el("table", class: "records groups", ["role": "table"]) { page in
            page.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
            for title in [SpendingTexts.month, GroupTexts.columns[3]] {
                page.el("th", ["role": "columnheader", "scope": "col"], text: frame.say(title))
            }
            page.raw("</tr></thead><tbody role=\"rowgroup\">")
            for spent in months {
                page.raw("<tr role=\"row\"><td role=\"cell\" class=\"what\">")
                page.el(
                    "a", ["href": "\(path)?month=\(spent.month.text)"],
                    text: DateText.month(spent.month, frame.language))
                page.raw("</td>")
                page.el("td", class: "sum", ["role": "cell"], text: sum(frame, spent.sum))
                page.raw("</tr>")
            }
            page.raw("</tbody>")
        }
    }

    private static func row(
        _ page: inout HTMLOutput, _ frame: Frame, _ line: SpentLine, _ month: Month
    ) {
        page.raw("<td role=\"cell\" class=\"what\">")
        let address = "\(Place.spending.path)?month=\(month.text)&group=\(line.group.code)"
        page.el("a", ["href": address], text: frame.say(GroupTexts.name(line.group)))
        page.raw("</td>")
        page.el(
            "td", class: "number", ["role": "cell"],
            text: GroupTexts.times.counted(line.count, frame.language))
        page.el("td", class: "long", ["role": "cell"], text: amount(frame, line))
        page.el("td", class: "sum", ["role": "cell"], text: sum(frame, line.sum))
    }

    private static func amount(_ frame: Frame, _ line: SpentLine) -> String {
        [
            line.seconds > 0 ? DurationText.short(line.seconds, frame.language) : nil,
            line.bytes > 0 ? VolumeText.of(bytes: line.bytes, frame.language) : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    static func sum(_ frame: Frame, _ money: Money) -> String {
        AmountText.exact(money, frame.language, sign: frame.brand.currencySign)
    }
}
