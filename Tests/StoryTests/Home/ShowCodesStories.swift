import Foundation
import Testing

extension Home {
    @Suite struct `PIN and PUK` {
        let server: Server
        let browser: Browser
        let row = FeedRow().with(Codes.cells)

        init() throws {
            server = try Server.demo()
            try server.load(row)
            browser = try server.signedIn(row.number)
        }

        @Test func `are in no page before the password is typed again`() throws {
            for path in ["/home", "/home/codes", "/archive"] {
                let text = try browser.get(path).text
                for code in Codes.puks { #expect(!text.contains(code), "\(path)") }
            }
            #expect(try browser.get("/home").page.links.contains("/home/codes"))
        }

        @Test func `are shown for half a minute after the right password, and kept nowhere`() throws
        {
            let answer = try show("Kvitka7")
            #expect(answer.status == 200)
            for code in Codes.all { #expect(answer.page.text.contains(code)) }
            #expect(answer["Refresh"] == "30; url=/home")
            #expect(answer["Cache-Control"]?.contains("no-store") == true)
        }

        @Test func `stay hidden after a wrong password`() throws {
            let answer = try show("Nepravda")
            #expect(answer.status == 422)
            for code in Codes.puks { #expect(!answer.text.contains(code)) }
        }

        @Test func `cannot be guessed at: after some misses one has to wait`() throws {
            var answer = try show("Nepravda")
            for _ in 0..<10 where answer.status == 422 { answer = try show("Nepravda") }
            #expect(answer.status == 429)
            #expect(answer["Retry-After"] != nil)
            let right = try show("Kvitka7")
            #expect(right.status == 429)
            for code in Codes.puks { #expect(!right.text.contains(code)) }
        }

        @Test func `the showing and the refusal stand in the archive, the codes do not`() throws {
            _ = try show("Nepravda")
            _ = try show("Kvitka7")
            let text = try browser.get("/archive").page.text
            #expect(text.components(separatedBy: "Просмотр PIN и PUK кодов").count == 3)
            #expect(text.contains("Отказ: неверный пароль"))
        }

        @Test func `lie in no file of the operator in clear`() throws {
            _ = try show("Kvitka7")
            server.stop()
            for code in Codes.puks {
                #expect(try StoredBytes(folder: server.folder).files(with: code).isEmpty)
            }
            #expect(Codes.puks.allSatisfy { !server.log.contains($0) })
        }

        @Test func `nor does the password`() throws {
            _ = try show("Kvitka7")
            server.stop()
            #expect(try StoredBytes(folder: server.folder).files(with: "Kvitka7").isEmpty)
            #expect(!server.log.contains("Kvitka7"))
        }

        private func show(_ password: String) throws -> Answer {
            try browser.submit("/home/codes", "/home/codes", ["password": password])
        }
    }
}
