import Billing
import Rules

/// The current month's report for apps: its order, and what was ordered before.
package enum SpendingReportJSON {
    package static let order = APIOperation(
        "orderSpendingReport", .post, "/account/spending/reports", ReportTexts.order,
        about: "Orders the detailed report of the present month up to now, at most one in "
            + "the operator's hours since the last order. The subscriber takes it along in the "
            + "cabinet as CSV or XLSX.",
        takesKey: true, answer: APISuccess(201, "The report is ordered.", report),
        refusals: [.reportTooEarly])

    package static let list = APIOperation(
        "listSpendingReports", .get, "/account/spending/reports", ReportTexts.list,
        about: "The reports of the present month, newest first, at most 31, and when the next "
            + "one may be ordered.",
        answer: APISuccess(200, "The reports.", schema), keeping: .own)

    package static func render(_ report: SpendingReport, zone: Zone) -> [UInt8] {
        var json = JSONWriter()
        json.object { members(&$0, report, zone) }
        return json.bytes
    }

    package static func render(_ reports: SpendingReports, zone: Zone) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("reports", each: reports.ordered) { json, report in
                json.object { members(&$0, report, zone) }
            }
            json.member(
                "next_order_at", reports.next.map { zone.rfc3339($0.upToWhole(seconds: 1)) })
        }
        return json.bytes
    }

    private static func members(_ json: inout JSONWriter, _ report: SpendingReport, _ zone: Zone) {
        json.member("id", String(report.id))
        json.member("ordered_at", zone.rfc3339(report.orderedAt))
        json.member("month", report.month.text)
    }

    private static let schema = JSONSchema.named(
        "SpendingReports",
        .object([
            JSONMember("reports", .list(report), "Newest first."),
            JSONMember(
                "next_order_at", .orNull(.text(Shapes.moment)),
                "From then on the next one may be ordered; null if it may be now."),
        ]))

    private static let report = JSONSchema.named(
        "SpendingReport",
        .object([
            JSONMember("id", .text(Shapes.id), "Of the order."),
            JSONMember(
                "ordered_at", .text(Shapes.moment), "What began before it is in the report."),
            JSONMember("month", .text(Shapes.month), "Whose records it has."),
        ]))
}
