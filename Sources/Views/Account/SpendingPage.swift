import Billing
import Rules

/// «История расходов»: расходы, поступления and every record of one month.
package enum SpendingPage {
    /// - Parameters:
    ///   - names: of what the catalogue knows: `intl.russia`, `tariff.super-8`.
    ///   - ordered: the id of the report that was ordered a moment ago.
    ///   - refusal: of an order.
    package static func render(
        _ frame: Frame, spending: Spending, names: [String: LocalName], ordered: Int64? = nil,
        refusal: Refusal? = nil
    ) -> [UInt8] {
        let title = frame.say(MenuTexts.spending)
        return frame.page(title, at: .spending, refused: refusal != nil) { page in
            frame.alert(&page, refusal)
            let card = SpendingReportCard(frame: frame)
            card.status(&page, spending, ordered: ordered)
            choice(&page, frame, spending)
            totals(&page, frame, spending)
            page.el(
                "a", class: "button plain",
                ["href": "\(GroupsPage.path)?month=\(spending.month.text)"],
                text: frame.say(GroupTexts.title))
            if let group = spending.group {
                page.el("p", class: "lead") { page in
                    page.escaped(frame.say(GroupTexts.name(group)))
                    page.raw(" ")
                    page.el(
                        "a", ["href": "\(Place.spending.path)?month=\(spending.month.text)"],
                        text: frame.say(GroupTexts.all))
                }
            }
            card.write(&page, spending)
            if spending.lines.isEmpty {
                page.el("p", class: "empty", text: frame.say(SpendingTexts.empty))
            } else {
                if spending.reports == nil {
                    SpendingDownloads(frame: frame).write(&page, spending)
                }
                SpendingTable(frame: frame, names: names).write(&page, spending)
            }
            older(&page, frame, spending)
        }
    }

    private static func choice(_ page: inout HTMLOutput, _ frame: Frame, _ spending: Spending) {
        page.el("form", class: "choice", ["action": Place.spending.path]) { page in
            page.el("label", ["for": "month"], text: frame.say(SpendingTexts.month))
            page.el("select", ["id": "month", "name": "month"]) { page in
                for month in spending.months {
                    page.el(
                        "option",
                        ["value": month.text, "selected": month == spending.month ? "" : nil],
                        text: DateText.month(month, frame.language))
                }
            }
            page.el("button", class: "main", text: frame.say(SpendingTexts.choose))
        }
    }

    private static func totals(_ page: inout HTMLOutput, _ frame: Frame, _ spending: Spending) {
        page.el("dl", class: "totals") { page in
            total(&page, frame, SpendingTexts.charged, spending.charged)
            total(&page, frame, SpendingTexts.paid, spending.paid)
            total(&page, frame, SpendingTexts.balance, spending.balance)
        }
    }

    private static func total(
        _ page: inout HTMLOutput, _ frame: Frame, _ name: Sentence, _ money: Money
    ) {
        page.raw("<div>")
        page.el("dt", text: frame.say(name))
        let sum = AmountText.exact(money, frame.language, sign: frame.brand.currencySign)
        page.el("dd", text: sum)
        page.raw("</div>")
    }

    private static func older(_ page: inout HTMLOutput, _ frame: Frame, _ spending: Spending) {
        guard let cursor = spending.older else { return }
        let before = percentCoded("\(cursor.at.microseconds)~\(cursor.id)")
        let group = spending.group.map { "&group=\($0.code)" } ?? ""
        let address =
            "\(Place.spending.path)?month=\(spending.month.text)\(group)&before=\(before)"
        page.el(
            "a", class: "button plain", ["href": address, "rel": "next"],
            text: frame.say(SpendingTexts.older))
    }
}
