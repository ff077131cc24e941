import Billing
import Hummingbird
import Operations
import Rules
import Views

extension Site {
    /// «Счёт»: «История расходов», and the order of its report.
    func addAccount(to routes: Routes) {
        routes.get(
            "/account/spending",
            signedIn { visit, session in
                let spending = try door.spending(
                    of: session, month: visit.query("month").flatMap { Month($0) },
                    group: visit.query("group").flatMap { SpentGroup(code: $0) },
                    before: visit.query("before").flatMap(SpendingCursor.init(text:)),
                    by: visit.caller)
                return visit.page(
                    SpendingPage.render(
                        visit.frame, spending: spending, names: visit.act.shelf.names,
                        ordered: visit.query("ordered").flatMap { Int64($0) }))
            })
        routes.post("/account/spending/report", signedInForm(orderReport))
        // Where a page with a refusal comes back to when its language is switched.
        routes.get("/account/spending/report", signedIn { _, _ in .see("/account/spending") })
    }

    @Sendable private func orderReport(_ visit: Visit, _ session: Session, _ fields: FormFields)
        async throws -> Response
    {
        let group = SpentGroup(code: fields["group"])
        switch try await door.orderSpendingReport(of: session, by: visit.caller) {
        case .done(let report):
            let group = group.map { "&group=\($0.code)" } ?? ""
            return .see("/account/spending?ordered=\(report.id)\(group)")
        case .refused(let refusal):
            let spending = try door.spending(
                of: session, month: nil, group: group, before: nil, by: visit.caller)
            return visit.page(
                SpendingPage.render(
                    visit.frame, spending: spending, names: visit.act.shelf.names,
                    refusal: refusal),
                refusal: refusal)
        }
    }
}

extension Site {
    /// «Подробнее о расходах» and «Почему столько?».
    func addSpendingDetail(to routes: Routes) {
        routes.get(
            "/account/spending/groups",
            signedIn { visit, session in
                let groups = try door.spendingGroups(
                    of: session, month: visit.query("month").flatMap { Month($0) },
                    by: visit.caller)
                return visit.page(GroupsPage.render(visit.frame, groups))
            })
        routes.get(
            "/account/spending/record",
            signedIn { visit, session in
                guard let source = visit.query("source"), let id = visit.query("id"),
                    let explained = try door.explained(
                        UsageKey(source: source, id: id), session, by: visit.caller)
                else { throw PageFault(.notFound) }
                return visit.page(
                    ExplanationPage.render(
                        visit.frame, explained.explanation, taxPercent: explained.taxPercent,
                        tax: explained.tax, names: visit.act.shelf.names))
            })
        routes.get(
            "/account/spending/fee",
            signedIn { visit, session in
                guard let kind = visit.query("kind"), let id = visit.query("item"),
                    let item = Fee.Item(cause: kind, id: id),
                    let day = visit.query("day").flatMap({ LocalDate($0) }),
                    let explained = try door.explainedFee(
                        item, on: day, session, by: visit.caller)
                else { throw PageFault(.notFound) }
                return visit.page(
                    FeePage.render(
                        visit.frame, explained.explanation, taxPercent: explained.taxPercent,
                        tax: explained.tax, names: visit.act.shelf.names))
            })
    }
}

extension SpendingCursor {
    /// As a link carries it.
    var text: String { "\(at.microseconds)~\(id)" }

    /// `<microseconds>~<id>`, as the page's link carries it.
    package init?(text: String) {
        let parts = text.prefix(200).split(separator: "~", maxSplits: 1)
        guard parts.count == 2, let at = Int64(parts[0]) else { return nil }
        self.init(at: Instant(microseconds: at), id: String(parts[1]))
    }
}
