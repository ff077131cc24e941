import Billing
import Rules

/// The links by which the records of a month that is over are taken along, all of them and not one
/// page.
struct SpendingDownloads {
    let frame: Frame

    func write(_ page: inout HTMLOutput, _ spending: Spending) {
        let month = DateText.month(spending.month, frame.language)
        let group = spending.group.map { "&group=\($0.code)" } ?? ""
        let query = "?month=\(spending.month.text)\(group)"
        let title = SheetTexts.download(month)[frame.language]
        page.el("div", class: "choice", ["role": "group", "aria-label": title]) { page in
            for (ending, name) in [("csv", "CSV"), ("xlsx", "Excel (XLSX)")] {
                page.el(
                    "a", class: "button plain",
                    [
                        "href": "\(Place.spending.path).\(ending)\(query)", "download": "",
                        // What is seen begins what is heard (WCAG 2.5.3).
                        "aria-label": "\(name): \(title)",
                    ], text: name)
            }
        }
    }
}
