import Foundation
import Testing

extension Account {
    @Suite struct `Call records loaded while the server runs` {
        let server: Server
        let inbox: Folder
        let vera = Cast.vera

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        /// charging rules §15, row 3: five started minutes, three at 0.0838 and two at 0.0298.
        @Test func `241 s on-net on «Легко сказать» cost 0,311 руб., here and there`()
            throws
        {
            let browser = try server.signedIn(vera.number)
            let before = try server.balance(vera.account)
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            #expect(try server.balance(vera.account) == before - 3110)
            let home = try browser.get("/home").page.text
            #expect(home.contains(Sum.balance(before - 3110)))
            let spending = try browser.get(path).page.text
            #expect(spending.contains("-0,3110 руб."), "\(spending)")
            #expect(spending.contains("4 мин 1 с"))
            #expect(spending.contains("+375 29 500-10-01"))
            #expect(spending.contains("Исходящий звонок"))
        }

        @Test func `an SMS has its price, what comes in costs nothing`() throws {
            let sms = UsageRow(id: "s-1", subscriber: vera.number, kind: "sms")
            let incoming = UsageRow(
                id: "s-2", subscriber: vera.number, direction: "in", other: "375291234567")
            let before = try server.balance(vera.account)
            try server.loadUsage(sms, incoming, inbox: inbox).expectSuccess()
            #expect(try server.balance(vera.account) == before - 230)
            let browser = try server.signedIn(vera.number)
            let text = try browser.get(path).page.text
            #expect(text.contains("-0,0230 руб."))
            #expect(text.contains("Входящий звонок"))
        }

        @Test func `the bundle's minutes are used before money`() throws {
            let anna = Cast.anna
            let before = try server.balance(anna.account)
            let row = UsageRow(id: "a-1", subscriber: anna.number, other: vera.number, seconds: 61)
            try server.loadUsage(row, inbox: inbox).expectSuccess()
            let rated = try server.export("rated", "--month", Moment.monthOfHourAgo)
            let record = try rated.rows.first { $0["id"] == "a-1" }.orFault("not rated")
            #expect(record["tariff"] == "super-8")
            #expect(record["class"] == "onnet")
            let bundled = record["bundled_seconds"].flatMap(Int.init) ?? 0
            let charge = record["charge_t"].flatMap(Int.init) ?? -1
            #expect((120 - bundled) / 60 * 365 == charge)
            #expect(try server.balance(anna.account) == before - charge)
        }

        @Test func `the same file again changes nothing`() throws {
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            let balance = try server.balance(vera.account)
            let browser = try server.signedIn(vera.number)
            let page = try browser.get(path).page.text
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            #expect(try server.balance(vera.account) == balance)
            #expect(try browser.get(path).page.text == page)
        }

        @Test func `the same id with other content is rejected, with line and reason`() throws {
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            let balance = try server.balance(vera.account)
            var other = call
            other.seconds = 60
            let command = try server.loadUsage(other, inbox: inbox)
            #expect(command.status != 0)
            let rejects = try inbox.rejects()
            #expect(rejects.contains(call.id))
            #expect(rejects.contains("2"))
            #expect(try server.balance(vera.account) == balance)
        }

        @Test func `a month without records says so, a month that is none is refused`() throws {
            let row = FeedRow()
            try server.load(row)
            let browser = try server.signedIn(row.number)
            let empty = try browser.get("/account/spending?month=\(Moment.monthBeforeLast)")
            #expect(empty.page.text.contains("не было ни расходов, ни поступлений"))
            for wrong in ["2026-13", "x", "1900-01", "2026-1", "'"] {
                let answer = try browser.get("/account/spending?month=\(FormText.escape(wrong))")
                #expect([200, 303, 400, 404, 422].contains(answer.status), "\(wrong)")
            }
        }

        @Test func `a long history is paged, and nothing is lost or shown twice`() throws {
            let rows = (1000..<1130).map {
                UsageRow(id: "p-\($0)", subscriber: vera.number, other: "37529500\($0)")
            }
            let file = try inbox.write(UsageRow.file(rows), to: "many.csv")
            try server.kabinet("load", "usage", file).expectSuccess()
            let browser = try server.signedIn(vera.number)
            var next: String? = path
            var text = ""
            while let page = try next.map({ try browser.get($0).page }) {
                text += page.text
                next = page.links.first { $0.contains("before=") }
            }
            for row in rows {
                let other = "500-\(row.other.dropFirst(8).prefix(2))-\(row.other.suffix(2))"
                #expect(text.components(separatedBy: other).count == 2, "\(row.other)")
            }
        }

        private var path: String { "/account/spending?month=\(Moment.monthOfHourAgo)" }
        private let call = UsageRow(id: "v-1", subscriber: Cast.vera.number, seconds: 241)
    }
}
