import Billing
import Operations
import Rules
import Views

extension APIRoutes {
    /// «История расходов» for apps.
    mutating func addAccount() {
        on(SpendingJSON.operation) { call in
            let asked = call.month
            let spending = try call.door.spending(
                of: try call.subscriber(), month: asked, before: try call.spendingCursor(),
                by: call.caller)
            guard asked == nil || asked == spending.month else {
                throw APIProblem.monthNotKept(spending.months)
            }
            let json = SpendingJSON(
                currency: call.currency, zone: call.zone, names: call.act.shelf.names)
            let next = spending.older?.text
            return .page(json.render(spending, next: next), next: next)
        }
        addReports()
        on(GroupsJSON.operation) { call in
            let groups = try call.door.spendingGroups(
                of: try call.subscriber(), month: call.month, by: call.caller)
            guard call.month == nil || call.month == groups.month else {
                throw APIProblem.monthNotKept(groups.months)
            }
            return .ok(GroupsJSON.render(groups, currency: call.currency))
        }
        on(ExplanationJSON.operation) { call in
            let key = UsageKey(source: call["source"], id: call["id"])
            guard
                let explained = try call.door.explained(
                    key, try call.subscriber(), by: call.caller)
            else { throw APIProblem(.notFound) }
            let json = ExplanationJSON(
                currency: call.currency, sign: call.act.catalogue.operation.currencySign,
                zone: call.zone, names: call.act.shelf.names)
            return .ok(
                json.render(
                    explained.explanation, taxPercent: explained.taxPercent, tax: explained.tax))
        }
        on(FeeJSON.operation) { call in
            guard let item = FeeJSON.item(kind: call["kind"], id: call["item"]),
                let day = LocalDate(call["day"]),
                let explained = try call.door.explainedFee(
                    item, on: day, try call.subscriber(), by: call.caller)
            else { throw APIProblem(.notFound) }
            return .ok(
                FeeJSON.render(
                    explained.explanation, taxPercent: explained.taxPercent, tax: explained.tax,
                    currency: call.currency, sign: call.act.catalogue.operation.currencySign))
        }
    }

    private mutating func addReports() {
        on(SpendingReportJSON.list) { call in
            let reports = try call.door.spendingReports(of: try call.subscriber(), by: call.caller)
            return .ok(SpendingReportJSON.render(reports, zone: call.zone))
        }
        on(SpendingReportJSON.order) { call in
            let answer = try await call.door.orderSpendingReport(
                of: try call.subscriber(), key: try call.key(), by: call.caller)
            return .created(SpendingReportJSON.render(try answer.outcome(), zone: call.zone))
        }
    }
}

extension APICall {
    fileprivate var month: Month? {
        parameter("month").flatMap { Month($0) }
    }

    fileprivate func spendingCursor() throws -> SpendingCursor? {
        guard let text = parameter("cursor") else { return nil }
        guard let cursor = SpendingCursor(text: text) else { throw APIProblem(.unknownCursor) }
        return cursor
    }
}

extension APIProblem {
    fileprivate static func monthNotKept(_ months: [Month]) -> APIProblem {
        APIProblem(
            .monthNotKept,
            [
                ("earliest", .text(months.last?.text ?? "")),
                ("latest", .text(months.first?.text ?? "")),
            ])
    }
}
