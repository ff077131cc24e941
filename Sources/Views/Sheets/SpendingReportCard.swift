import Billing
import Rules

/// The current month's detailed report: its order, and what was ordered before.
struct SpendingReportCard {
    static let path = "\(Place.spending.path)/report"

    let frame: Frame

    /// Nothing where the month is over.
    func write(_ page: inout HTMLOutput, _ spending: Spending) {
        guard let reports = spending.reports else { return }
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(ReportTexts.title))
            let every = DurationText.wait(reports.hours * 3_600, frame.language)
            page.el("p", class: "hint", text: ReportTexts.about(every)[frame.language])
            if let next = reports.next {
                let from = DateText.shortFrom(next, frame.zone)
                page.el("p", text: ReportTexts.next(from)[frame.language])
            } else {
                order(&page, spending.group)
            }
            if !reports.ordered.isEmpty {
                page.el("ul", class: "list") { page in
                    for report in reports.ordered {
                        page.el("li", class: "links") { item(&$0, report, spending.group) }
                    }
                }
            }
        }
    }

    /// Said to a screen reader at once; only of a report that is there.
    func status(_ page: inout HTMLOutput, _ spending: Spending, ordered: Int64?) {
        guard let report = spending.reports?.ordered.first(where: { $0.id == ordered }) else {
            return
        }
        let moment = DateText.short(report.orderedAt, frame.zone)
        page.el(
            "p", class: "lead", ["role": "status"], text: ReportTexts.done(moment)[frame.language])
    }

    private func order(_ page: inout HTMLOutput, _ group: SpentGroup?) {
        page.el("form", ["method": "post", "action": Self.path]) { page in
            frame.seal(&page)
            if let group {
                page.open("input", ["type": "hidden", "name": "group", "value": group.code])
            }
            frame.submit(&page, ReportTexts.order)
        }
    }

    private func item(_ page: inout HTMLOutput, _ report: SpendingReport, _ group: SpentGroup?) {
        let moment = DateText.short(report.orderedAt, frame.zone)
        let title = ReportTexts.report(moment)[frame.language]
        let group = group.map { "&group=\($0.code)" } ?? ""
        page.escaped(title + ": ")
        for (ending, name) in [("csv", "CSV"), ("xlsx", "XLSX")] {
            page.el(
                "a",
                [
                    "href": "\(Place.spending.path).\(ending)?report=\(report.id)\(group)",
                    "download": "",
                    // What is seen begins what is heard (WCAG 2.5.3).
                    "aria-label": "\(name): \(title)",
                ], text: name)
            page.raw(" ")
        }
        let first = DateText.short(frame.zone.start(of: report.month.first), frame.zone)
        page.el(
            "span", class: "hint", text: ReportTexts.span(first, moment)[frame.language])
    }
}
