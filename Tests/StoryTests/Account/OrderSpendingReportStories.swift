import Databases
import Foundation
import Testing

extension Account {
    /// «Отчет можно заказать не более одного раза в сутки с момента последнего заказа».
    @Suite struct `The report of the current month` {
        private static let path = "/account/spending"
        private static let api = "/account/spending/reports"

        let clock: Clock
        let server: Server
        let inbox: Folder
        let vera = Cast.vera

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
            inbox = try Folder()
        }

        @Test func `is ordered, and both its files end at the order`() throws {
            let browser = try server.signedIn(vera.number)
            #expect(try files(on: browser.get(Self.path).page).isEmpty)
            try send(to: "375295001111", at: -5)
            let id = try browser.orderReport()
            try clock.set(secondsAhead: 120)
            try send(to: "375295002222", at: 60)
            let answer = try browser.get("\(Self.path)?ordered=\(id)")
            let text = answer.page.text
            #expect(text.contains("500-11-11") && text.contains("500-22-22"))
            #expect(text.contains("Отчёт заказан: в нём записи месяца по "))
            let links = files(on: answer.page)
            #expect(links == ["csv", "xlsx"].map { "\(Self.path).\($0)?report=\(id)" })
            for (link, ending) in zip(links, ["csv", "xlsx"]) {
                let file = try browser.get(link)
                let name = "filename=\"spending-\(vera.number)-\(Moment.today.prefix(7))-"
                #expect(file["Content-Disposition"]?.contains(name) == true)
                let rows = try SheetReader(inbox).rows(file.body, ending)
                #expect(rows.contains { $0[3].contains("500-11-11") }, "\(rows)")
                #expect(!rows.contains { $0[3].contains("500-22-22") }, "\(rows)")
            }
        }

        @Test func `is refused a second time within a day, and the archive has both`() throws {
            let browser = try server.signedIn(vera.number)
            // The same page in two windows.
            let form = try browser.form(Self.path, Browser.reportForm)
            _ = try browser.orderReport()
            let page = try browser.get(Self.path).page
            #expect(page.form(Browser.reportForm) == nil)
            #expect(page.text.contains("Следующий отчёт можно заказать с "))
            let again = try browser.post(Browser.reportForm, form.hidden)
            #expect(again.status == 422)
            let said = #/Отчёт уже заказан [\d.: ]{16}\. Следующий можно заказать с [\d.: ]{16}\./#
            #expect(again.page.text.contains(said), "\(again.page.text)")
            #expect(files(on: again.page).count == 2)
            #expect(try browser.get(Browser.reportForm).location == Self.path)
            let archive = try browser.get("/archive").page.text
            let act = "Заказ отчёта о расходах заказ документов сайт, 127.0.0.1"
            #expect(archive.contains("\(act) Выполнено"), "\(archive)")
            #expect(archive.contains("\(act) Отказ: отчёт уже заказан"))
        }

        @Test func `may be ordered again after a day`() throws {
            let id = try server.signedIn(vera.number).orderReport()
            try clock.set(secondsAhead: 86_400 - 300)
            let early = try server.browser(of: vera.number)
            #expect(try early.get(Self.path).page.form(Browser.reportForm) == nil)
            try clock.set(secondsAhead: 86_400)
            let browser = try server.browser(of: vera.number)
            let second = try browser.orderReport()
            #expect(second != id)
            for report in [id, second] {
                #expect(try browser.get("\(Self.path).csv?report=\(report)").status == 200)
            }
        }

        @Test func `stays when the month is over, which then has files without an order`() throws {
            let id = try server.signedIn(vera.number).orderReport()
            let month = Moment.today.prefix(7)
            try clock.set(secondsAhead: 31 * 86_400)
            let browser = try server.browser(of: vera.number)
            #expect(try browser.get("\(Self.path).csv?report=\(id)").status == 200)
            let page = try browser.get("\(Self.path)?month=\(month)").page
            #expect(page.form(Browser.reportForm) == nil)
            #expect(files(on: page).allSatisfy { $0.hasSuffix("?month=\(month)") })
            #expect(try browser.get("\(Self.path).csv?month=\(month)").status == 200)
            try clock.set(secondsAhead: 250 * 86_400)
            let late = try server.browser(of: vera.number)
            #expect(try late.get("\(Self.path).csv?report=\(id)").status == 404)
        }

        @Test func `is nobody else's`() throws {
            let id = try server.signedIn(Cast.anna.number).orderReport()
            let browser = try server.signedIn(vera.number)
            for ending in ["csv", "xlsx"] {
                let path = "\(Self.path).\(ending)?report=\(id)"
                #expect(try browser.get(path).status == 404)
                expectSignedOut(try Browser(server).get(path))
            }
            let page = try browser.get("\(Self.path)?ordered=\(id)").page
            #expect(!page.text.contains("Отчёт заказан"))
            #expect(files(on: page).isEmpty && page.form(Browser.reportForm) != nil)
            #expect(try server.app(of: vera.number).get(Self.api).json()["reports"].list.isEmpty)
        }

        @Test func `is ordered by an app, once for its key, and is in the cabinet`() throws {
            let app = try server.app(of: vera.number)
            #expect(try app.get(Self.api).json()["next_order_at"].text == nil)
            let key = ["Idempotency-Key": "report-1"]
            let answers = try (1...2).map { _ in
                try app.call("POST", Self.api, headers: key).json(201)
            }
            let id = try answers[0]["id"].text.orFault("no id")
            #expect(answers[1]["id"].text == id)
            #expect(answers[0]["month"].text == String(Moment.today.prefix(7)))
            let early = try app.call("POST", Self.api)
            #expect(early.problem == "report-too-early")
            let problem = try early.json(422)
            #expect(problem["ordered_at"].text == answers[0]["ordered_at"].text)
            let list = try app.get(Self.api).json()
            #expect(list["reports"].list.map { $0["id"].text } == [id])
            #expect(list["next_order_at"].text == problem["next"].text)
            let browser = try server.browser(of: vera.number)
            #expect(try browser.get("\(Self.path).xlsx?report=\(id)").status == 200)
            let entries = try app.get("/archive").json()["entries"].list
            let acts = entries.filter { $0["act"].text == "order_spending_report" }
            #expect(acts.map { $0["refusal"].text } == ["report-too-early", nil])
            #expect(acts.allSatisfy { $0["kind"].text == "documents" })
        }

        @Test func `of many orders at one instant, on all nodes, one is done`() throws {
            let nodes = TestServer.address == nil ? [server] : [server, try server.node()]
            let app = try server.app(of: vera.number)
            let answers = try Wire.together(
                (0..<60).map { turn in
                    let node = nodes[turn % nodes.count]
                    let head = """
                        POST /api/v1\(Self.api) HTTP/1.1\r
                        Host: 127.0.0.1:\(node.port)\r
                        Authorization: Bearer \(app.access)\r
                        Content-Length: 0\r
                        Connection: close\r\n\r\n
                        """
                    return (port: node.port, bytes: Array(head.utf8))
                })
            #expect(answers.count { $0.status == 201 } == 1)
            #expect(answers.count { $0.problem == "report-too-early" } == 59)
            // Else the second node would be stopped before it is asked.
            withExtendedLifetime(nodes) {}
            #expect(try app.get(Self.api).json()["reports"].list.count == 1)
        }

        /// Of a page, as they stand there.
        private func files(on page: Page) -> [String] {
            page.links.filter { $0.contains(#/spending\.(csv|xlsx)\?/#) }
        }

        /// Vera sends an SMS so many seconds from now.
        private func send(to other: String, at seconds: Double) throws {
            let start = Moment.rfc3339(Date(timeIntervalSinceNow: seconds))
            let row = UsageRow(
                id: "o-\(other)", subscriber: vera.number, kind: "sms", other: other, start: start)
            try server.loadUsage(row, inbox: inbox).expectSuccess()
        }
    }
}
