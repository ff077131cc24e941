import Billing
import Rules
import Testing
import Views

/// The current month is taken along by an order.
struct SpendingReportCardTests {
    private let samples = Samples(language: .ru)

    @Test func `the current month has a button in the place of its files`() throws {
        let html = try page(SpendingReports(ordered: [], hours: 24, next: nil))
        #expect(html.contains("<form method=\"post\" action=\"/account/spending/report\">"))
        #expect(html.contains(">Заказать отчёт</button>"))
        #expect(html.contains("не более одного раза в 24\u{A0}часа"))
        #expect(!html.contains("spending.csv") && !html.contains("spending.xlsx"))
    }

    @Test func `what was ordered is taken along, each with its moment and its end`() throws {
        let html = try page(try samples.reports())
        for (id, moment) in [(12, "22.11.2026 11:26"), (11, "21.11.2026 11:26")] {
            #expect(html.contains("Отчёт от \(moment): "))
            #expect(html.contains("записи с 01.11.2026 00:00 по \(moment)<"))
            for ending in ["csv", "xlsx"] {
                let address = "href=\"/account/spending.\(ending)?report=\(id)\" download=\"\""
                #expect(html.contains(address))
            }
        }
        #expect(!html.contains("?month=2026-11\" download"))
    }

    @Test func `before the next order is possible there is a sentence and no button`() throws {
        let next = Instant(microseconds: try Samples.now().microseconds + 1)
        let html = try page(try samples.reports(next: next))
        #expect(html.contains("Следующий отчёт можно заказать с 22.11.2026 11:27."))
        #expect(!html.contains("/account/spending/report\""))
        #expect(html.contains("/account/spending.csv?report=12\""))
    }

    @Test func `the page of a group orders and takes along the group`() throws {
        let html = try page(try samples.reports(), group: .use(.mobile("a1")))
        #expect(html.contains("<input type=\"hidden\" name=\"group\" value=\"mobile.a1\">"))
        #expect(html.contains("/account/spending.xlsx?report=12&amp;group=mobile.a1\""))
    }

    @Test(arguments: [(12 as Int64?, true), (11, true), (13, false), (nil, false)])
    func `an order is told as done only when it is there`(ordered: Int64?, isTold: Bool) throws {
        let html = try page(try samples.reports(), ordered: ordered)
        #expect(html.contains("role=\"status\"") == isTold)
        #expect(html.contains("Отчёт заказан: в нём записи месяца по") == isTold)
    }

    @Test func `a refused order says why above the page, and in its title`() throws {
        let html = try EveryPage.refusedSpending.html(samples)
        #expect(html.contains("<title>Ошибка: "))
        #expect(html.contains("role=\"alert\">Отчёт уже заказан 22.11.2026 11:26. Следующий"))
    }

    @Test func `a month that is over has its files and no order`() throws {
        let html = try EveryPage.spending.html(samples)
        #expect(html.contains("/account/spending.csv?month=2026-11\" download"))
        #expect(!html.contains("/account/spending/report\""))
    }

    private func page(
        _ reports: SpendingReports, group: SpentGroup? = nil, ordered: Int64? = nil
    ) throws -> String {
        let all = try samples.spending()
        let spending = Spending(
            month: all.month, months: all.months, charged: all.charged, paid: all.paid,
            lines: all.lines, older: nil, balance: all.balance, group: group, reports: reports)
        let bytes = SpendingPage.render(
            try samples.frame(), spending: spending, names: [:], ordered: ordered)
        return String(decoding: bytes, as: UTF8.self)
    }
}
