import Foundation
import Testing

extension Account {
    /// «Лимиты расходов»: the subscriber's own caps, the state's, and what they stop.
    @Suite struct `Caps on spending` {
        let clock: Clock
        let server: Server
        let inbox: Folder
        /// Twenty roubles, nothing used yet.
        let eve = FeedRow()

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
            inbox = try Folder()
            try server.load(eve)
        }

        @Test func `a cap on roaming is set, crossed, told, raised`() throws {
            let browser = try server.signedIn(eve.number)
            #expect(try set("roaming", "5,00", in: browser).status == 303)
            try loadSession()
            let page = try browser.get(path).page.text
            for words in [
                "Потрачено 7,0079 руб. из 5,00 руб.", "роуминг : исчерпан ваш лимит. Остановлено",
                "после окончания записи", "Предел — 225,00 руб. (постановление Совета Министров",
            ] { #expect(page.contains(words), "\(words): \(page)") }
            #expect(try browser.get("/home").page.text.contains("Остановлено: роуминг"))
            let before = try server.balance(eve["account"])
            #expect(before == 200_000 - 70_079, "the session is charged in full")
            let phone = Handset(server, number: eve.number)
            let message = "Лимит 5,00 руб. исчерпан: роуминг остановлен до конца месяца."
            #expect(try phone.text(waitingFor: message).contains(message))
            try expectTold(late: 180)
            let again = try set("roaming", "7.01", in: browser)
            #expect(again.status == 303)
            #expect(!(try browser.get(path).page.text).contains("Сейчас остановлено"))
            #expect(!(try browser.get("/home").page.text).contains("Остановлено:"))
            try server.wait(until: "kabinet_network_waiting_commands", is: 0)
            try server.kabinet("ledger", "verify").expectSuccess()
        }

        @Test func `an app sets a cap, sees what it stops, and takes it away`() throws {
            let app = try server.app(of: eve.number)
            let key = ["Idempotency-Key": "cap-1"]
            for _ in 0..<2 {
                let answer = try app.call(
                    "PUT", "/account/caps/roaming", ["amount": "5.00"], headers: key)
                #expect(answer.status == 204)
            }
            let other = try app.call(
                "PUT", "/account/caps/roaming", ["amount": "6.00"], headers: key)
            #expect(other.problem == "key-used-differently")
            try loadSession()
            let caps = try app.get("/account/caps").json()
            let roaming = try caps["caps"].list.first { $0["kind"].text == "roaming" }
                .orFault("no roaming")
            #expect(roaming["spent"]["amount"].text == "7.0079")
            #expect(roaming["amount"]["amount"].text == "5.00")
            #expect(roaming["is_reached"].isTrue)
            let stopped = try caps["stopped"].list.first.orFault("nothing is stopped")
            #expect(stopped["class"].text == "roaming" && stopped["cause"].text == "own-cap")
            #expect(stopped["delay_seconds"].number ?? 0 >= 180)
            #expect(try app.call("DELETE", "/account/caps/roaming").status == 204)
            let after = try app.get("/account/caps").json()
            #expect(after["stopped"].list.isEmpty)
            let archive = try app.get("/archive").json()["entries"].list
            #expect(archive.filter { $0["act"].text == "set_own_cap" }.count == 2)
        }

        @Test(arguments: [
            ("0.99", "cap-too-small", "smallest", "1.00"),
            ("1000.01", "cap-too-large", "largest", "1000.00"),
        ])
        func `an app is told what was found and what is allowed`(
            amount: String, problem: String, bound: String, allowed: String
        ) throws {
            let app = try server.app(of: eve.number)
            let answer = try app.call("PUT", "/account/caps/total", ["amount": amount])
            #expect(answer.problem == problem)
            let told = try answer.json(422)
            #expect(told["found"]["amount"].text == nil && told["found"].text == amount)
            #expect(told[bound].text == allowed)
            #expect(try app.call("PUT", "/account/caps/all", ["amount": "5.00"]).status == 404)
            #expect(try app.call("PUT", "/account/caps/total", ["amount": "5,00"]).status == 400)
        }

        @Test(arguments: [
            ("", "Сумма не понята"), ("двадцать", "Сумма не понята"),
            ("0,5", "Лимит 0,50 руб. меньше наименьшего (1,00 руб.)"),
            ("5000", "Лимит 5 000,00 руб. больше наибольшего (1 000,00 руб.)"),
        ])
        func `a wrong amount is told beside its field and stays there`(
            typed: String, words: String
        ) throws {
            let browser = try server.signedIn(eve.number)
            let answer = try set("data", typed, in: browser)
            #expect(answer.status == 422)
            #expect(answer.page.text.contains(words), "\(answer.page.text)")
            #expect(answer.page.html.contains("name=\"cap-data\" type=\"text\" value=\"\(typed)\""))
            #expect(answer.page.title.hasPrefix("Ошибка"))
        }

        @Test func `a form of another page sets nothing`() throws {
            let browser = try server.signedIn(eve.number)
            let answer = try browser.post(path, ["kind": "total", "cap-total": "5"])
            #expect(answer.status == 403)
            let unknown = try browser.submit(path, path, ["kind": "fees"])
            #expect(unknown.status == 400)
        }

        @Test func `the month's end lets it go on`() throws {
            let browser = try server.signedIn(eve.number)
            #expect(try set("roaming", "5", in: browser).status == 303)
            try loadSession()
            #expect(try browser.get(path).page.text.contains("роуминг : исчерпан"))
            try server.wait(until: "kabinet_network_waiting_commands", is: 0)
            try clock.set(secondsAhead: Self.secondsToNextMonth + 60)
            let next = try server.browser(of: eve.number)
            var page = ""
            for _ in 0..<150 {
                page = try next.get(path).page.text
                if !page.contains("роуминг : исчерпан") { break }
                usleep(200_000)
            }
            #expect(!page.contains("роуминг : исчерпан"), "\(page)")
            #expect(page.contains("Потрачено 0,00 руб. из 5,00 руб."), "\(page)")
            try server.kabinet("ledger", "verify").expectSuccess()
        }

        private let path = "/account/caps"

        private func set(_ kind: String, _ amount: String, in browser: Browser) throws -> Answer {
            try browser.submit(path, path, ["kind": kind, "cap-\(kind)": amount])
        }

        /// 598 KiB in Poland, at 12 roubles a megabyte; three minutes ago.
        private func loadSession() throws {
            var row = UsageRow(id: "r-1", subscriber: eve.number, kind: "data")
            (row.bytes, row.access, row.serving) = (612_352, "internet", "260-01")
            row.start = Moment.rfc3339(Date(timeIntervalSinceNow: -180))
            try server.loadUsage(row, inbox: inbox).expectSuccess()
        }

        /// The network has been told, and how late is measured.
        private func expectTold(late seconds: Double) throws {
            try server.wait(until: "kabinet_network_waiting_commands", is: 0)
            #expect(try server.measure("kabinet_network_oldest_seconds") == 0)
            #expect(try server.measure("kabinet_stop_seconds_count") == 1)
            #expect(try server.measure("kabinet_stop_seconds_sum") ?? 0 >= seconds)
            #expect(try server.measure("kabinet_stop_seconds_bucket{le=\"60\"}") == 0)
        }

        /// In Minsk, which is three hours ahead of UTC in all seasons.
        private static var secondsToNextMonth: Int {
            get throws {
                var calendar = Calendar(identifier: .gregorian)
                calendar.timeZone = try #require(TimeZone(secondsFromGMT: 10_800))
                let month = try #require(calendar.dateInterval(of: .month, for: Date()))
                return Int(month.end.timeIntervalSinceNow.rounded(.up))
            }
        }
    }
}
