import Foundation
import Testing

extension Account {
    /// `kabinet rerate`: a price was wrong, the catalogue is corrected, and people get the
    /// difference.
    @Suite struct `A month rated anew` {
        let server: Server
        let folder: Folder
        let inbox: Folder
        let vera = Cast.vera
        let month = Moment.monthOfHourAgo

        init() throws {
            server = try Server.demo()
            folder = try Folder()
            inbox = try Folder()
            try Command.run("cp", ["-a", Repository.catalogue + "/.", folder.path]).expectSuccess()
        }

        @Test func `a preview changes nothing, then the difference comes once`() throws {
            try loadCall(id: "n-1", start: Moment.hourAgo)
            try correct("\"0.0838\"", by: "\"0.0438\"")
            let before = try server.balance(vera.account)
            let preview = try rerate("--check").expectSuccess()
            #expect(preview.output.contains("would change"))
            #expect(try server.balance(vera.account) == before)
            let report = inbox["report.csv"]
            try rerate("--report", report).expectSuccess()
            let rows = try Table(String(contentsOfFile: report, encoding: .utf8)).rows
            let call = try rows.first { $0["id"] == "n-1" }.orFault("\(rows)")
            #expect(call["charge_before_t"] == "838" && call["charge_after_t"] == "438")
            let given = rows.map { row in
                Int(row["charge_before_t"] ?? "").orZero - Int(row["charge_after_t"] ?? "").orZero
            }
            #expect(try server.balance(vera.account) == before + given.reduce(0, +))
            let again = try rerate().expectSuccess()
            #expect(again.output.contains(": 0 changed, 0"), "\(again.output)")
            #expect(try server.balance(vera.account) == before + given.reduce(0, +))
            try verify()
        }

        @Test func `the subscriber sees what his call cost and costs, and why`() throws {
            try loadCall(id: "n-2", start: Moment.hourAgo)
            try correct("\"0.0838\"", by: "\"0.0438\"")
            try rerate().expectSuccess()
            let browser = try server.signedIn(vera.number)
            let page = try browser.get("/account/spending/record?source=main&id=n-2").page.text
            #expect(page.contains("1 мин по 0,0438 руб. за минуту"), "\(page)")
            #expect(page.contains("по исправленным ценам: было 0,0838 руб., стало 0,0438 руб."))
            let app = try server.app(of: vera.number)
            let told = try app.get("/account/spending/main/n-2").json()
            let correction = try told["corrections"].list.first.orFault("no correction")
            #expect(correction["before"]["amount"].text == "0.0838")
            #expect(correction["after"]["amount"].text == "0.0438")
        }

        @Test func `a closed month's difference is of today`() throws {
            let start = Moment.rfc3339(Date(timeIntervalSinceNow: -70 * 86_400))
            try loadCall(id: "n-3", start: start)
            try correct("\"0.0838\"", by: "\"0.0938\"")
            let before = try server.balance(vera.account)
            try rerate("--month", String(start.prefix(7))).expectSuccess()
            #expect(try server.balance(vera.account) == before - 100)
            let ledger = try server.export("ledger", "--month", Moment.monthOfHourAgo)
            let entry = try ledger.rows.last {
                $0["posting"]?.hasPrefix("rerate/") == true && $0["leg"] == "main"
            }.orFault("no entry")
            #expect(entry["cause"] == "voice-out+late" && entry["amount_t"] == "-100")
            try verify()
        }

        @Test func `what the new catalogue cannot rate stays, and is told`() throws {
            try loadCall(id: "n-4", start: Moment.hourAgo)
            let before = try server.balance(vera.account)
            let text = try catalogue("tariffs/basic.yaml")
            // Both of its versions are of the thirties now.
            let later = text.replacingOccurrences(
                of: "(id: legko-skazat\n.*\n    valid_from: 20)[12]", with: "$13",
                options: .regularExpression)
            #expect(later != text)
            try folder.write(
                later,
                to: "tariffs/basic.yaml")
            try server.kabinet("load", "catalogue", folder.path).expectSuccess()
            let command = try rerate()
            #expect(command.status == 2)
            #expect(command.output.contains("no-tariff; that number's month stays"))
            #expect(try server.balance(vera.account) == before)
            try verify()
        }

        @Test(arguments: [
            (["--month", "2026-13"], "month"), (["--number", "x"], "7–15 digits"),
        ])
        func `a wrong word is told`(words: [String], told: String) throws {
            let command = try server.kabinet(["rerate", "--month", month] + words)
            #expect(command.status == 64)
            #expect(command.text.contains(told))
        }

        private func loadCall(id: String, start: String) throws {
            var row = UsageRow(id: id, subscriber: vera.number, seconds: 60)
            row.start = start
            try server.loadUsage(row, inbox: inbox).expectSuccess()
        }

        private func catalogue(_ file: String) throws -> String {
            String(decoding: try folder.bytes(of: file), as: UTF8.self)
        }

        private func correct(_ wrong: String, by right: String) throws {
            let text = try catalogue("tariffs/basic.yaml")
            #expect(text.contains(wrong))
            try folder.write(
                text.replacingOccurrences(of: wrong, with: right), to: "tariffs/basic.yaml")
            try server.kabinet("load", "catalogue", folder.path).expectSuccess()
        }

        private func rerate(_ words: String...) throws -> Command {
            let month = words.contains("--month") ? [] : ["--month", month]
            return try server.kabinet(["rerate", "--number", vera.number] + month + words)
        }

        private func verify() throws {
            try Command.kabinet("ledger", "verify", "--data", server.folder.path).expectSuccess()
        }
    }
}

extension Int? {
    fileprivate var orZero: Int { self ?? 0 }
}
