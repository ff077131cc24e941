import Testing

extension Login {
    @Suite struct `Digits from the sound` {
        let server: Server
        let browser: Browser
        let anna = Cast.anna.number

        init() throws {
            server = try Server.demo()
            browser = Browser(server)
            try Handset(server, number: anna).setPassword("Kvitka7")
        }

        @Test func `who hears the digits signs in without the picture`() throws {
            let form = try browser.form("/login", "/login")
            let answer = try browser.send(form, anna, "Kvitka7", letters: try digits(of: form))
            #expect(answer.status == 303)
            #expect(answer.location == "/home")
        }

        @Test func `digits may be typed with blanks between them`() throws {
            let form = try browser.form("/login", "/login")
            let typed = try digits(of: form).map(String.init).joined(separator: " ")
            #expect(try browser.send(form, anna, "Kvitka7", letters: typed).status == 303)
        }

        @Test func `the sound is a WAVE file that nobody keeps`() throws {
            let sound = try sound(of: browser.form("/login", "/login"))
            #expect(sound.status == 200)
            #expect(sound["Content-Type"] == "audio/wav")
            #expect(sound["Cache-Control"]?.contains("no-store") == true)
            #expect(sound["Accept-Ranges"] == "bytes")
            #expect(sound.body.starts(with: "RIFF".utf8))
            #expect(sound.body.count < 100_000)
        }

        @Test func `a player that asks for a part gets it, and the same sound each time`() throws {
            let form = try browser.form("/login", "/login")
            let whole = try sound(of: form)
            let part = try sound(of: form, headers: ["Range": "bytes=100-199"])
            #expect(part.status == 206)
            #expect(part["Content-Range"] == "bytes 100-199/\(whole.body.count)")
            #expect(part.body == Array(whole.body[100..<200]))
        }

        @Test func `each page has a sound of its own, and no byte spells the digits`() throws {
            let page = try browser.get("/login")
            let form = try page.page.form("/login").orFault("no form")
            let digits = try digits(of: form)
            #expect(digits.count == 6)
            #expect(!page.text.contains(digits))
            #expect(try !digits.elementsEqual(self.digits(of: browser.form("/login", "/login"))))
        }

        @Test(arguments: ["000000x", "1", "12345", "1234567"])
        func `other digits are refused, and the sound is used up`(wrong: String) throws {
            let form = try browser.form("/login", "/login")
            let right = try digits(of: form)
            let answer = try browser.send(form, anna, "Kvitka7", letters: wrong)
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("цифры с записью"))
            let again = try browser.send(form, anna, "Kvitka7", letters: right)
            #expect(again.status == 422)
            #expect(again.page.text.contains("Картинка устарела"))
        }

        @Test func `letters and digits of one page are good for one sign-in together`() throws {
            let form = try browser.form("/login", "/login")
            let cookies = browser.cookies
            let right = try digits(of: form)
            #expect(try browser.send(form, anna, "Kvitka7", letters: right).status == 303)
            browser.cookies = cookies
            #expect(try browser.send(form, anna, "Kvitka7").status == 422)
        }

        @Test func `another browser hears nothing`() throws {
            let form = try browser.form("/login", "/login")
            let token = try form.hidden["picture"].orFault("no picture")
            let path = "/login/sound?token=\(FormText.escape(token))"
            #expect(try Browser(server).get(path).status == 404)
            #expect(try browser.get("/login/sound?token=AAAA").status == 404)
            #expect(try browser.get("/login/sound").status == 404)
        }

        @Test func `without recordings there is no sound, and the log says why`() throws {
            let folder = try Folder()
            let silent = try Server(
                folder: DemoOperator.copy(), environment: ["KABINET_SOUNDS": folder.path])
            let page = try Browser(silent).get("/login")
            #expect(page.status == 200)
            #expect(!page.text.contains("<audio"))
            #expect(page.text.contains("/login/phone"))
            #expect(try Browser(silent).get("/login/sound?token=AAAA").status == 404)
            #expect(silent.log.contains("no sound beside the pictures"))
        }

        @Test func `the page names whose voice it is and its licence`() throws {
            let page = try browser.get("/login").page
            #expect(page.text.contains("Максим Топал, ivrvoice.ru , CC BY 3.0"))
            #expect(page.links.contains("https://creativecommons.org/licenses/by/3.0/"))
        }

        private func digits(of form: Form) throws -> String {
            try Letters(server).hear(form.hidden["picture"].orFault("no picture"))
        }

        private func sound(of form: Form, headers: [String: String] = [:]) throws -> Answer {
            let token = try form.hidden["picture"].orFault("no picture")
            let path = "/login/sound?token=\(FormText.escape(token))"
            return try browser.get(path, headers: headers)
        }
    }
}
