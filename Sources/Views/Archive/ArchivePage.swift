import Billing
import Rules

/// «Архив операций»: what was done in the cabinet, by which way, with what outcome.
package enum ArchivePage {
    /// - Parameter older: the value of `before` of the next page; nil on the last one.
    package static func render(
        _ frame: Frame, entries: [ArchiveEntry], older: String?
    ) -> [UInt8] {
        frame.page(frame.say(MenuTexts.archive), at: .archive) { page in
            page.el("p", class: "lead", text: frame.say(ArchiveTexts.lead))
            if entries.isEmpty {
                page.el("p", class: "empty", text: frame.say(ArchiveTexts.empty))
            } else {
                table(&page, frame, entries)
            }
            if let older {
                page.el(
                    "a", class: "button plain",
                    ["href": Place.archive.path + "?before=" + percentCoded(older), "rel": "next"],
                    text: frame.say(SpendingTexts.older))
            }
        }
    }

    private static func table(
        _ page: inout HTMLOutput, _ frame: Frame, _ entries: [ArchiveEntry]
    ) {
        page.el("table", class: "records acts", ["role": "table"]) { page in
            page.el("caption", class: "unseen", text: frame.say(MenuTexts.archive))
            page.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
            for title in ArchiveTexts.columns {
                page.el("th", ["role": "columnheader", "scope": "col"], text: frame.say(title))
            }
            page.raw("</tr></thead><tbody role=\"rowgroup\">")
            for entry in entries {
                page.el("tr", ["role": "row"]) { row(&$0, frame, entry) }
            }
            page.raw("</tbody>")
        }
    }

    private static func row(_ page: inout HTMLOutput, _ frame: Frame, _ entry: ArchiveEntry) {
        page.raw("<td role=\"cell\" class=\"when\">")
        page.el(
            "time", ["datetime": frame.zone.rfc3339(entry.at)],
            text: DateText.moment(entry.at, frame.zone, frame.language))
        page.raw("</td><td role=\"cell\" class=\"what\">")
        page.escaped(frame.say(ArchiveTexts.act(entry.act)))
        page.raw("</td><td role=\"cell\" class=\"kind\">")
        page.escaped(frame.say(ArchiveTexts.kind(entry.kind)))
        page.raw("</td><td role=\"cell\" class=\"way\">")
        page.escaped(frame.say(ArchiveTexts.channel(entry.channel)))
        if !entry.address.isEmpty {
            page.raw(", ")
            page.el("span", class: "number", text: entry.address)
        }
        page.raw("</td><td role=\"cell\" class=\"outcome\">")
        outcome(&page, frame, refusal: entry.refusal)
        page.raw("</td>")
    }

    private static func outcome(_ page: inout HTMLOutput, _ frame: Frame, refusal: String?) {
        guard let refusal else { return page.escaped(frame.say(ArchiveTexts.done)) }
        page.el("span", class: "refused", text: frame.say(ArchiveTexts.refused(refusal)))
    }
}
