import Foundation
import Testing

extension Login {
    @Suite struct `Approval by phone` {
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

        @Test func `who dials the page's code and says yes signs in without picture and sound`()
            throws
        {
            let page = try browser.get("/login/phone").page
            let phone = Handset(server, number: anna)
            let question = try phone.dial("*111*18*\(try page.code)#")
            #expect(question.contains("Вы сами входите в кабинет"))
            #expect(question.contains(try page.code))
            #expect(try phone.reply("1").contains("Вход подтверждён"))
            let answer = try send(page, anna, "Kvitka7")
            #expect(answer.status == 303)
            #expect(answer.location == "/home")
            let archive = try browser.get("/archive").page.text
            #expect(archive.contains("Подтверждение входа с телефона"))
        }

        @Test func `who has not dialled yet is told so, whatever number and password`() throws {
            let said = try [
                (anna, "Kvitka7"), (anna, "Nepravda"), ("375295559999", "Kvitka7"),
                ("375291234567", "Kvitka7"), ("?", "Kvitka7"),
            ].map { number, password in
                let visitor = Browser(server)
                let page = try visitor.get("/login/phone").page
                let answer = try send(page, number, password, visitor)
                #expect(answer.status == 422)
                #expect(answer.page.text.contains("Вход ещё не подтверждён"))
                #expect(try answer.page.code == page.code)
                return answer.text.replacing(#/value="[^"]*"/#, with: "")
                    .replacing(try page.code, with: "CODE")
            }
            #expect(Set(said).count == 1)
        }

        @Test func `the code stays good until it is dialled, then opens once`() throws {
            let page = try browser.get("/login/phone").page
            let early = try send(page, anna, "Kvitka7")
            #expect(early.status == 422)
            try approve(page)
            let cookies = browser.cookies
            #expect(try send(early.page, anna, "Kvitka7").status == 303)
            browser.cookies = cookies
            let again = try send(page, anna, "Kvitka7")
            #expect(again.page.text.contains("Вход ещё не подтверждён"))
        }

        @Test func `another phone approves nothing`() throws {
            let page = try browser.get("/login/phone").page
            try approve(page, by: Cast.boris.number)
            #expect(try send(page, anna, "Kvitka7").status == 422)
        }

        @Test(arguments: ["0", "2", "да", "11", "нет"])
        func `whoever does not say yes approves nothing and hears what to do`(reply: String) throws
        {
            let page = try browser.get("/login/phone").page
            let phone = Handset(server, number: anna)
            _ = try phone.dial("*111*18*\(try page.code)#")
            #expect(try phone.reply(reply).contains("Смените пароль: *111*17#"))
            #expect(try send(page, anna, "Kvitka7").status == 422)
        }

        @Test func `a wrong password is a miss like any other and uses the approval up`() throws {
            let page = try browser.get("/login/phone").page
            try approve(page)
            let wrong = try send(page, anna, "Nepravda")
            #expect(wrong.page.text.contains("не подошли"))
            #expect(try wrong.page.code != page.code)
            #expect(try send(page, anna, "Kvitka7").page.text.contains("не подтверждён"))
            for _ in 0..<4 {
                let next = try browser.get("/login/phone").page
                try approve(next)
                _ = try send(next, anna, "Nepravda")
            }
            let last = try browser.get("/login/phone").page
            try approve(last)
            #expect(try send(last, anna, "Kvitka7").status == 429)
        }

        @Test func `a code of another browser, an old one or a made-up one is refused`() throws {
            let theirs = try Browser(server).get("/login/phone").page
            try approve(theirs)
            let token = try theirs.form("/login/phone")?.hidden["code"].orFault("no code")
            var form = try browser.form("/login/phone", "/login/phone").hidden
            for code in [token ?? "", "", "AAAA", String(repeating: "A", count: 5_000)] {
                form["code"] = code
                let fields = form.merging(["number": anna, "password": "Kvitka7"]) { $1 }
                expectStale(try browser.post("/login/phone", fields))
            }
            let mine = try browser.get("/login/phone").page
            try approve(mine)
            try clock.set(secondsAhead: 301)
            expectStale(try send(mine, anna, "Kvitka7"))
        }

        @Test(arguments: ["*111*18#", "*111*18*12345#", "*111*18*1234567#", "*111*18*12345a#"])
        func `anything but six digits is an unknown code`(code: String) throws {
            #expect(try Handset(server, number: anna).dial(code).contains("Неизвестный код"))
        }

        @Test func `a phone that is not served approves nothing`() throws {
            let phone = Handset(server, number: "375291234567")
            #expect(try phone.dial("*111*18*482913#").contains("не обслуживается"))
        }

        private func approve(_ page: Page, by number: String = Cast.anna.number) throws {
            let phone = Handset(server, number: number)
            _ = try phone.dial("*111*18*\(try page.code)#")
            #expect(try phone.reply(" 1 ").contains("Вход подтверждён"))
        }

        private func send(
            _ page: Page, _ number: String, _ password: String, _ visitor: Browser? = nil
        ) throws -> Answer {
            let form = try page.form("/login/phone").orFault("no form")
            let fields = ["number": number, "password": password]
            return try (visitor ?? browser).post(
                "/login/phone", form.hidden.merging(fields) { $1 })
        }

        private func expectStale(_ answer: Answer) {
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("Код устарел"))
        }
    }
}

extension Page {
    /// The six digits that the page asks to dial.
    fileprivate var code: String {
        get throws {
            try text.firstMatch(of: #/\*111\*18\*(\d{6})#/#).map { String($0.1) }
                .orFault("no code: \(text)")
        }
    }
}
