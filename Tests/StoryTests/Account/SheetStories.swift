import Foundation
import Testing

extension Account {
    /// «История расходов» is taken along: every record of the month, for a spreadsheet.
    @Suite struct `Spending as a file` {
        let server: Server
        let inbox: Folder
        let vera = Cast.vera

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        @Test func `both files have all records, and their charges sum to «Расходы»`() throws {
            let browser = try loaded()
            let page = try browser.get("/account/spending?month=\(month)").page
            let spent = try charged(on: page)
            var tables: [[[String]]] = []
            for ending in ["csv", "xlsx"] {
                let answer = try browser.get(browser.spendingFile(ending, of: month))
                expectFile(answer, "spending-\(vera.number)-\(month)", ".\(ending)")
                let rows = try SheetReader(inbox).rows(answer.body, ending)
                let header = try rows.first.orFault("no header")
                #expect(header.first == "Дата и время" && header.last == "Сумма, руб.")
                #expect(rows.allSatisfy { $0.count == header.count }, "\(rows)")
                tables.append(rows)
                let fed = rows.filter { $0[3].contains("29 500-1") && $0[1] == "Отправка SMS" }
                #expect(fed.count == 120)
                #expect(sum(of: rows) == -spent, "\(ending)")
            }
            #expect(tables[0].count == tables[1].count)
            #expect(tables[0].map { $0[1] } == tables[1].map { $0[1] })
            #expect(tables[0].map(\.last) == tables[1].map(\.last))
        }

        @Test func `a workbook opens without complaint`() throws {
            let browser = try loaded()
            let answer = try browser.get(browser.spendingFile("xlsx", of: month))
            let path = inbox["book.xlsx"]
            try Data(answer.body).write(to: URL(fileURLWithPath: path))
            let said = try Command.run("unzip", ["-t", path]).expectSuccess().output
            #expect(said.contains("No errors detected"))
            #expect(said.contains("xl/worksheets/sheet1.xml"))
        }

        @Test func `a group has a file of its own`() throws {
            let browser = try loaded()
            let link = try browser.spendingFile("csv", of: month, group: "sms-out")
            #expect(link.contains("group=sms-out"))
            let answer = try browser.get(link)
            expectFile(answer, "spending-\(vera.number)-\(month)", "-sms-out.csv")
            let rows = try SheetReader(inbox).rows(answer.body, "csv").dropFirst()
            #expect(rows.count >= 120 && rows.allSatisfy { $0[1] == "Отправка SMS" })
        }

        @Test func `an Englishman gets commas and points`() throws {
            let browser = try loaded()
            let headers = ["Accept-Language": "en"]
            let path = try browser.spendingFile("csv", of: month)
            let before = try browser.get(path, headers: headers).text
            browser.cookies["kabinet-language"] = "en"
            let after = try browser.get(path, headers: headers).text
            // The subscriber has a language already; the choice comes before it.
            #expect(before.contains("Сумма, руб."))
            #expect(before.contains(";-0,0230\r\n"))
            #expect(after.contains("\"Sum, BYN\"\r\n"))
            #expect(after.contains(",-0.0230\r\n"))
        }

        @Test func `what is not there is not sent, and nothing to a stranger`() throws {
            let browser = try server.signedIn(vera.number)
            for query in [
                "?month=2026-13", "?month=1999-01", "?month=\(Moment.monthBeforeLast)&group=x",
                "?group=%27", "?month=", "?group=", "", "?month=\(Moment.today.prefix(7))",
                "?report=", "?report=x", "?report=1", "?report=9223372036854775808",
                "?report=1&month=\(Moment.monthBeforeLast)",
            ] {
                for ending in ["csv", "xlsx"] {
                    let path = "/account/spending.\(ending)\(query)"
                    #expect(try browser.get(path).status == 404, "\(path)")
                }
            }
            for ending in ["csv", "xlsx"] {
                expectSignedOut(try Browser(server).get("/account/spending.\(ending)"))
            }
        }

        @Test func `whoever asks again and again is told to wait`() throws {
            let browser = try server.signedIn(vera.number)
            let path = "/account/spending.csv?month=\(Moment.monthBeforeLast)"
            var last = try browser.get(path)
            #expect(last.status == 200)
            for _ in 0..<30 where last.status == 200 { last = try browser.get(path) }
            #expect(last.status == 429)
            #expect(last["Retry-After"].flatMap(Int.init).map { (1...60).contains($0) } == true)
            #expect(try browser.get("/account/spending").status == 200)
            let other = try server.signedIn(Cast.anna.number)
            #expect(try other.get(path).status == 200)
        }

        private var month: String { Moment.monthOfHourAgo }

        /// Vera, who has sent 120 messages and called; that is more than two pages.
        private func loaded() throws -> Browser {
            let messages = (1000..<1120).map {
                UsageRow(
                    id: "f-\($0)", subscriber: vera.number, kind: "sms", other: "37529500\($0)")
            }
            let call = UsageRow(id: "f-1", subscriber: vera.number, seconds: 241)
            let file = try inbox.write(UsageRow.file(messages + [call]), to: "sheet.csv")
            try server.kabinet("load", "usage", file).expectSuccess()
            return try server.signedIn(vera.number)
        }

        /// A report's name has the moment of its order between the two.
        private func expectFile(_ answer: Answer, _ start: String, _ end: String) {
            #expect(answer.status == 200)
            let name = answer["Content-Disposition"] ?? ""
            #expect(name.hasPrefix("attachment; filename=\"\(start)"), "\(name)")
            #expect(name.hasSuffix("\(end)\""), "\(name)")
            #expect(answer["Cache-Control"] == "no-store")
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            let type =
                end.hasSuffix(".csv")
                ? "text/csv; charset=utf-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            #expect(answer["Content-Type"] == type)
        }

        /// «Расходы» of the page in 1/10 000 BYN.
        private func charged(on page: Page) throws -> Int {
            let found = page.text.firstMatch(of: #/Расходы (\d[\d ]*),(\d+) руб/#)
            let (_, whole, fraction) = try found.orFault("no sum: \(page.text)").output
            let digits = String(fraction).padding(toLength: 4, withPad: "0", startingAt: 0)
            return try Int(whole.filter(\.isNumber) + digits).orFault("\(whole),\(fraction)")
        }

        /// Of all records that are no payment and not the opening balance, in 1/10 000 BYN.
        private func sum(of rows: [[String]]) -> Int {
            rows.dropFirst().filter {
                !$0[1].hasPrefix("Платёж") && $0[1] != "Начальный остаток"
            }.compactMap { $0.last.flatMap(Int.init) }.reduce(0, +)
        }
    }
}
