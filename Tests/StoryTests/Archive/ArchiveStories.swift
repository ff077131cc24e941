import Foundation
import Testing

extension Archive {
    @Suite struct `The archive of operations` {
        let server: Server
        let row = FeedRow()

        init() throws {
            server = try Server.demo()
            try server.load(row)
        }

        @Test func `keeps each act with kind, way, address and time, the latest first`() throws {
            let browser = try server.signedIn(row.number)
            _ = try browser.submit("/home", "/logout")
            let again = try server.browser(of: row.number)
            let html = try again.get("/archive").text
            let rows = try Self.rows(html)
            #expect(rows.count == 4)
            #expect(rows.map { $0.contains("Выполнено") } == [true, true, true, true])
            #expect(rows[0].contains("Вход вход в интернет-помощник сайт, 127.0.0.1"))
            #expect(rows[1].contains("Выход вход в интернет-помощник сайт, 127.0.0.1"))
            #expect(rows[3].contains("Установка пароля"))
            #expect(rows[3].contains("USSD"))
            #expect(html.contains(#"datetime="\#(Moment.today)"#))
        }

        @Test func `keeps refused attempts with the reason`() throws {
            try Handset(server, number: row.number).setPassword("Kvitka7")
            _ = try Browser(server).signIn(row.number, "Nepravda")
            _ = try Browser(server).signIn(row.number, "Kvitka7", letters: "QQQQQ")
            let phone = Handset(server, number: row.number)
            _ = try phone.dial("*111*17#")
            _ = try phone.reply("abc")
            let text = try server.browser(of: row.number).get("/archive").page.text
            #expect(text.contains("Отказ: неверный пароль"))
            #expect(text.contains("Отказ: неверные буквы с картинки"))
            #expect(text.contains("Отказ: длина пароля"))
        }

        @Test func `keeps payments that an agent brought`() throws {
            _ = try Agent(server).pay(row.number, sum: "5.00", txn: "88001")
            let text = try server.signedIn(row.number).get("/archive").page.text
            #expect(text.contains("Платёж платежи приём платежей"))
        }

        @Test func `shows nobody else's acts`() throws {
            _ = try server.signedIn(Cast.anna.number)
            let browser = try server.signedIn(row.number)
            #expect(try Self.rows(browser.get("/archive").text).count == 2)
        }

        @Test func `a long archive is paged to its end`() throws {
            try Handset(server, number: row.number).setPassword("Kvitka7")
            let browser = try server.browser(of: row.number)
            for _ in 0..<60 {
                _ = try browser.submit("/home/codes", "/home/codes", ["password": "Kvitka7"])
            }
            var next: String? = "/archive"
            var rows: [String] = []
            while let answer = try next.map({ try browser.get($0) }) {
                rows += try Self.rows(answer.text)
                next = answer.page.links.first { $0.contains("before=") }
            }
            #expect(rows.filter { $0.contains("PIN") }.count == 60)
            #expect(rows.last?.contains("Установка пароля") == true)
        }

        @Test(arguments: ["x", "1~", "~", "99999999999999999999", "-1", "1~1~1"])
        func `a made-up place in the archive breaks nothing`(before: String) throws {
            let browser = try server.signedIn(row.number)
            let answer = try browser.get("/archive?before=\(FormText.escape(before))")
            #expect([200, 303, 400, 404, 422].contains(answer.status), "\(answer.status)")
        }

        /// The words of each row of the table.
        private static func rows(_ html: String) throws -> [String] {
            html.components(separatedBy: "<tbody").dropFirst().joined()
                .components(separatedBy: "<tr").dropFirst().map { Page("<tr" + $0).text }
        }
    }
}
