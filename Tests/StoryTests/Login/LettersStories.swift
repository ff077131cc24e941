import Foundation
import Testing

extension Login {
    @Suite struct `Letters from the picture` {
        let clock: Clock
        let server: Server
        let browser: Browser
        let anna = Cast.anna.number

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
            browser = Browser(server)
            try Handset(server, number: anna).setPassword("Kvitka7")
        }

        @Test func `the picture is a PNG that nobody keeps`() throws {
            let picture = try picture(of: browser.form("/login", "/login"))
            #expect(picture.status == 200)
            #expect(picture["Content-Type"] == "image/png")
            #expect(picture["Cache-Control"]?.contains("no-store") == true)
            #expect(Array(picture.body.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
        }

        @Test func `no byte of the form, the picture or the headers spells the letters`() throws {
            let page = try browser.get("/login")
            let form = try page.page.form("/login").orFault("no form")
            let letters = try letters(of: form)
            #expect(letters.count == 5)
            let picture = try picture(of: form)
            let headers = (page.headers + picture.headers).map { $0.name + $0.value }.joined()
            let bodies = [page.text, String(decoding: picture.body, as: UTF8.self), headers]
            for body in bodies { #expect(!body.lowercased().contains(letters.lowercased())) }
        }

        @Test func `small letters do as well as capital ones`() throws {
            let form = try browser.form("/login", "/login")
            let small = try letters(of: form).lowercased()
            #expect(try browser.send(form, anna, "Kvitka7", letters: small).status == 303)
        }

        @Test(arguments: ["", "яяяяя", "QQQQQQQQQQQQQQQ"])
        func `wrong letters are refused, and a new picture is given`(letters: String) throws {
            let form = try browser.form("/login", "/login")
            let answer = try browser.send(form, anna, "Kvitka7", letters: letters)
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("Буквы не совпали с картинкой"))
            let next = try answer.page.form("/login").orFault("no form")
            #expect(next.hidden["picture"] != form.hidden["picture"])
            #expect(try browser.send(next, anna, "Kvitka7").status == 303)
        }

        @Test func `letters that were used once are used up, right password or not`() throws {
            for password in ["Nepravda", "Kvitka7"] {
                let visitor = Browser(server)
                let form = try visitor.form("/login", "/login")
                let cookies = visitor.cookies
                _ = try visitor.send(form, anna, password)
                visitor.cookies = cookies
                expectStale(try visitor.send(form, anna, "Kvitka7"))
            }
        }

        @Test func `wrong letters use the picture up too`() throws {
            let form = try browser.form("/login", "/login")
            _ = try browser.send(form, anna, "Kvitka7", letters: "QQQQQ")
            expectStale(try browser.send(form, anna, "Kvitka7"))
        }

        @Test func `letters of another browser's picture are refused`() throws {
            let mine = try browser.form("/login", "/login")
            let theirs = try Browser(server).form("/login", "/login")
            let token = try theirs.hidden["picture"].orFault("no picture")
            let fields = ["picture": token, "letters": try letters(of: theirs)]
            let credentials = ["number": anna, "password": "Kvitka7"]
            let all = mine.hidden.merging(fields) { $1 }.merging(credentials) { $1 }
            expectStale(try browser.post("/login", all))
        }

        @Test func `letters hold for two minutes and not longer`() throws {
            let early = try browser.form("/login", "/login")
            let late = try browser.form("/login", "/login")
            let letters = try letters(of: late)
            try clock.set(secondsAhead: 110)
            #expect(try browser.send(early, anna, "Nepravda").page.text.contains("не подошли"))
            try clock.set(secondsAhead: 121)
            expectStale(try browser.send(late, anna, "Kvitka7", letters: letters))
        }

        @Test(arguments: ["", "x", "AAAA", String(repeating: "A", count: 5000)])
        func `a made-up token opens nothing and breaks nothing`(token: String) throws {
            let picture = try browser.get("/login/picture?token=\(token)")
            #expect((400..<500).contains(picture.status))
            var fields = try browser.form("/login", "/login").hidden
            fields["picture"] = token
            fields.merge(["number": anna, "password": "Kvitka7", "letters": "AAAAA"]) { $1 }
            #expect(try browser.post("/login", fields).status == 422)
        }

        @Test func `who asks for pictures without end waits, others and the sign-in do not`() throws
        {
            let server = try Server(
                folder: DemoOperator.copy(), environment: ["KABINET_TRUSTED_PROXIES": "127.0.0.1"])
            try server.setLimits(["requests.pictures": 3])
            try Handset(server, number: anna).setPassword("Kvitka7")
            let browser = Browser(server)
            let form = try browser.form("/login", "/login")
            let token = FormText.escape(try form.hidden["picture"].orFault("no picture"))
            let statuses = try ["picture", "sound", "picture", "picture"].map {
                try browser.get("/login/\($0)?token=\(token)").status
            }
            #expect(statuses == [200, 200, 200, 429])
            let refused = try browser.get("/login/sound?token=\(token)")
            #expect(refused.status == 429)
            #expect(refused["Retry-After"] != nil)
            #expect(refused.page.text.contains("Слишком много запросов"))
            let elsewhere = ["X-Forwarded-For": "192.0.2.1"]
            let other = try browser.get("/login/picture?token=\(token)", headers: elsewhere)
            #expect(other.status == 200)
            #expect(try browser.send(form, anna, "Kvitka7").status == 303)
        }

        private func letters(of form: Form) throws -> String {
            try Letters(server).read(form.hidden["picture"].orFault("no picture"))
        }

        private func picture(of form: Form) throws -> Answer {
            let token = try form.hidden["picture"].orFault("no picture")
            return try browser.get("/login/picture?token=\(FormText.escape(token))")
        }

        private func expectStale(_ answer: Answer) {
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("Картинка устарела"))
        }
    }
}
