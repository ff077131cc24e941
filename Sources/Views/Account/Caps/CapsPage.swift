import Billing
import Rules

/// «Лимиты расходов»: what is spent, what may be, and what is stopped.
package struct CapsPage {
    /// A form that was refused: nothing of it is lost.
    package struct Refused: Sendable {
        let kind: CapKind
        let typed: String
        let refusal: Refusal

        package init(_ kind: CapKind, typed: String, _ refusal: Refusal) {
            self.kind = kind
            self.typed = typed
            self.refusal = refusal
        }
    }

    package static let path = Place.caps.path

    private let frame: Frame
    private let caps: SpendingCaps
    private let refused: Refused?

    package static func render(
        _ frame: Frame, _ caps: SpendingCaps, refused: Refused? = nil
    ) -> [UInt8] {
        CapsPage(frame: frame, caps: caps, refused: refused).render()
    }

    private func render() -> [UInt8] {
        frame.page(frame.say(MenuTexts.caps), at: .caps, refused: refused != nil) { page in
            page.el("p", class: "lead", text: frame.say(CapsTexts.lead))
            if !caps.bars.isEmpty { stopped(&page) }
            page.el("h2", text: DateText.month(caps.month, frame.language))
            page.el(
                "a", class: "button plain",
                ["href": "\(GroupsPage.path)?month=\(caps.month.text)"],
                text: frame.say(GroupTexts.title))
            page.raw("<div class=\"cards\">")
            for line in caps.lines { card(&page, line) }
            page.raw("</div>")
            page.el("p", class: "hint", text: frame.say(CapsTexts.fees))
            if caps.settlement == .advance {
                page.el("p", class: "hint", text: frame.say(CapsTexts.advance))
            }
            if let debt = caps.debt {
                page.el(
                    "p", class: "hint",
                    text: frame.say(CapsTexts.debtCap(sum(debt.cap), source: debt.source)))
            }
        }
    }

    private func stopped(_ page: inout HTMLOutput) {
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(CapsTexts.stopped))
            page.el("ul", class: "list") { page in
                for bar in caps.bars {
                    page.el("li") { page in
                        page.el("b", text: frame.say(CapsTexts.name(bar.service)))
                        page.escaped(": \(frame.say(CapsTexts.why(bar.cause))). ")
                        page.escaped(since(bar) + ". ")
                        page.escaped(frame.say(remedy(bar.cause)))
                    }
                }
            }
        }
    }

    private func since(_ bar: Bar) -> String {
        let moment = DateText.second(bar.since, frame.zone)
        let behind = bar.delaySeconds.map {
            frame.say(CapsTexts.behind(DurationText.short($0, frame.language)))
        }
        return frame.say(CapsTexts.since(moment)) + (behind ?? "")
    }

    private func remedy(_ cause: BarCause) -> Sentence {
        let day = caps.month.next.first
        return CapsTexts.remedy(
            cause,
            next: Sentence(
                ru: DateText.date(day, .ru), be: DateText.date(day, .be),
                en: DateText.date(day, .en)))
    }

    private func card(_ page: inout HTMLOutput, _ line: SpendingCaps.Line) {
        page.el("section", class: "card") { page in
            let name = frame.say(CapsTexts.name(line.kind))
            page.el("h3", text: name)
            page.el("p", class: "hint", text: frame.say(CapsTexts.about(line.kind)))
            page.el("p", class: line.isReached ? "refused" : nil, text: spent(line))
            if let cap = line.cap {
                page.el(
                    "progress",
                    [
                        "max": "\(cap.units)", "value": "\(min(line.spent, cap).units)",
                        "aria-label": name,
                    ], text: "")
            }
            form(&page, line)
        }
    }

    private func spent(_ line: SpendingCaps.Line) -> String {
        guard let cap = line.cap else { return frame.say(CapsTexts.spent(sum(line.spent))) }
        return frame.say(CapsTexts.spent(sum(line.spent), of: sum(cap)))
    }

    private func form(_ page: inout HTMLOutput, _ line: SpendingCaps.Line) {
        let refused = refused.flatMap { $0.kind == line.kind ? $0 : nil }
        page.el(
            "form", class: "field",
            [
                "method": "post", "action": Place.caps.path,
                "aria-label": frame.say(CapsTexts.name(line.kind)),
            ]
        ) { page in
            frame.seal(&page)
            page.open(
                "input", ["type": "hidden", "name": "kind", "value": line.kind.rawValue])
            frame.alert(&page, refused?.refusal)
            frame.field(
                &page,
                Field(
                    name: line.kind.field, label: CapsTexts.amount,
                    hint: CapsTexts.bounds(
                        sum(caps.limits.smallest), sum(caps.limits.largest)),
                    value: refused?.typed ?? line.cap.map(typed), inputMode: "decimal",
                    isRefused: refused != nil))
            page.el("div", class: "actions") { page in
                frame.submit(&page, CapsTexts.set)
                if line.cap != nil {
                    page.el(
                        "button", class: "plain",
                        ["name": "remove", "value": "1", "formnovalidate": ""],
                        text: frame.say(CapsTexts.remove))
                }
            }
        }
    }

    /// As people type it.
    private func typed(_ money: Money) -> String {
        frame.language == .en ? money.decimal : money.decimal.replacing(".", with: ",")
    }

    private func sum(_ money: Money) -> String {
        AmountText.exact(money, frame.language, sign: frame.brand.currencySign)
    }
}

extension CapKind {
    /// Of the form, where the amount is typed.
    package var fieldName: String { "\(field)" }

    fileprivate var field: StaticString {
        switch self {
        case .total: "cap-total"
        case .roaming: "cap-roaming"
        case .data: "cap-data"
        case .content: "cap-content"
        }
    }
}
