import Foundation
import Testing

extension Account {
    /// A night passes: what a day costs is taken from all, and each sees for what.
    @Suite struct `A day's fee` {
        let clock: Clock
        let server: Server
        /// «Супер 8» costs 17.70 a month.
        let anna = Cast.anna
        /// Her number is blocked by her own wish.
        let vera = Cast.vera

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
        }

        @Test func `it is taken after midnight and stands in «История расходов», for apps too`()
            throws
        {
            let before = try (server.balance(anna.account), server.balance(vera.account))
            try clock.set(secondsAhead: 86_400)
            let fee = try Self.part(of: 177_000)
            #expect(try wait(until: before.0 - fee))
            #expect(try server.balance(vera.account) == before.1)
            let browser = try server.signedIn(anna.number)
            let page = try browser.get("/account/spending").page
            #expect(page.text.contains("Абонентская плата «Супер 8»"), "\(page.text)")
            try follow(page, in: browser)
            let app = try server.app(of: anna.number)
            let lines = try app.get("/account/spending").json()["lines"].list
            let line = try #require(lines.first { $0["kind"].text == "tariff_fee" })
            #expect(line["item"]["id"].text == "super-8")
            #expect(line["item"]["name"]["ru"].text == "Супер 8")
            try explain(fee, to: app)
            try server.kabinet("ledger", "verify").expectSuccess()
            let tomorrow = try Self.tomorrow
            let posted = try server.export("ledger", "--month", tomorrow.month)
            let mine = posted.rows.filter {
                $0["cause"] == "fee" && $0["account"] == "\(anna.account)"
            }
            #expect(mine.count == 1 && mine.first?["amount_t"] == "-\(fee)")
            #expect(mine.first?["value_date"]?.hasPrefix(tomorrow.date) == true)
        }

        /// «Почему столько?» of it, which nobody else sees.
        private func follow(_ spending: Page, in browser: Browser) throws {
            let (_, _, day, days) = try Self.tomorrow
            let link = try spending.links.first { $0.contains("/fee?") }.orFault("no link")
            let page = try browser.get(link).page.text
            for words in [
                "Почему столько?", "Абонентская плата «Супер 8»",
                "Месячная плата 17,70 руб. берётся по дням: к концу дня \(day) из \(days)",
                "в том числе НДС 25 %", "к концу предыдущего", "за этот день",
            ] { #expect(page.contains(words), "\(words): \(page)") }
            #expect(try server.signedIn(vera.number).get(link).status == 404)
        }

        private func explain(_ fee: Int, to app: App) throws {
            let date = try Self.tomorrow.date
            let told = try app.get("/account/spending/fees/tariff_fee/super-8/\(date)").json()
            let amount = try told["amount"]["amount"].text.flatMap(Double.init).orFault("no sum")
            #expect(abs(amount - Double(fee) / 10_000) < 0.00001)
            for wrong in ["service_fee/super-8/\(date)", "tariff_fee/super/\(date)"] {
                #expect(try app.get("/account/spending/fees/\(wrong)").status == 404)
            }
        }

        @Test func `a server that slept takes the days that it missed, and only once`() throws {
            let before = try server.balance(anna.account)
            server.stop()
            try clock.set(secondsAhead: 86_400)
            let again = try Server(folder: server.folder, environment: try clock.environment)
            let fee = try Self.part(of: 177_000)
            #expect(try wait(until: before - fee, on: again))
            again.crash()
            let third = try Server(folder: server.folder, environment: try clock.environment)
            _ = try Agent(third).pay(anna.number, sum: "1.00", txn: "7001")
            #expect(try third.balance(anna.account) == before - fee + 10_000)
            try third.kabinet("ledger", "verify").expectSuccess()
        }

        /// The server looks every five seconds whether a day has begun.
        private func wait(until balance: Int, on other: Server? = nil) throws -> Bool {
            for _ in 0..<150 {
                if try (other ?? server).balance(anna.account) == balance { return true }
                usleep(200_000)
            }
            return false
        }

        /// In Minsk, which is three hours ahead of UTC in all seasons.
        private static var tomorrow: (date: String, month: String, day: Int, days: Int) {
            get throws {
                var calendar = Calendar(identifier: .gregorian)
                calendar.timeZone = try #require(TimeZone(secondsFromGMT: 10_800))
                let then = Date().addingTimeInterval(86_400)
                let parts = calendar.dateComponents([.year, .month, .day], from: then)
                let (year, month) = (try #require(parts.year), try #require(parts.month))
                let day = try #require(parts.day)
                let days = try #require(calendar.range(of: .day, in: .month, for: then)).count
                let text = String(format: "%04d-%02d", year, month)
                return (text + String(format: "-%02d", day), text, day, days)
            }
        }

        /// Tomorrow's part of a month's fee, by charging rules §10.
        private static func part(of fee: Int) throws -> Int {
            let (_, _, day, days) = try tomorrow
            return fee * day / days - fee * (day - 1) / days
        }
    }
}
