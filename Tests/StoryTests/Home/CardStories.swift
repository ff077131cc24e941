import Testing

extension Home {
    @Suite struct `The main page` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test(arguments: [
            (Cast.anna, "Супер 8", "+375 29 500-10-01", "Не блокирован"),
            (.boris, "Супер", "+375 29 700-10-02", "Блокирован"),
            (.vera, "Легко сказать", "+375 33 300-10-03", "Блокирован"),
            (.grigory, "Безлимитище+", "+375 29 500-10-04", "Не блокирован"),
            (.daria, "Абсолют", "+375 29 700-10-05", "Не блокирован"),
        ])
        func `shows who it is, the tariff, the number, the account, the balance and the state`(
            who: Cast, tariff: String, number: String, state: String
        ) throws {
            let text = try server.signedIn(who.number).get("/home").page.text
            let balance = try Sum.balance(server.balance(who.account))
            for words in [who.fullName, tariff, number, who.account, balance, state] {
                #expect(text.contains(words), "\(words) in \(text)")
            }
        }

        @Test func `has the sections of the menu that work, and marks where one is`() throws {
            let browser = try server.signedIn(Cast.anna.number)
            for path in ["/home", "/account/spending", "/archive"] {
                let page = try browser.get(path).page
                #expect(page.links.contains("/home"))
                #expect(page.links.contains("/account/spending"))
                #expect(page.links.contains("/archive"))
                #expect(page.html.contains(#"href="\#(path)" aria-current="page""#), "\(path)")
            }
            let text = try browser.get("/home").page.text
            for words in ["Главная страница", "Счёт", "История расходов", "Архив операций"] {
                #expect(text.contains(words), "\(words)")
            }
        }

        @Test func `every link of the cabinet leads somewhere`() throws {
            let browser = try server.signedIn(Cast.anna.number)
            var seen: Set<String> = []
            var waiting = ["/home", "/"]
            while let path = waiting.popLast() {
                guard seen.insert(path).inserted, seen.count < 60 else { continue }
                let answer = try browser.get(path)
                #expect([200, 303].contains(answer.status), "\(path): \(answer.status)")
                waiting += answer.page.links.filter { $0.hasPrefix("/") }
            }
        }

        @Test(arguments: [
            ("be", "Галоўная старонка", "Не заблакіраваны"), ("en", "Home page", "Not blocked"),
        ])
        func `speaks the language that is chosen`(language: String, title: String, state: String)
            throws
        {
            let browser = try server.signedIn(Cast.anna.number)
            let answer = try browser.submit("/home", "/language", ["language": language])
            #expect(answer.status == 303)
            let page = try browser.get("/home").page
            #expect(page.language == language)
            #expect(page.text.contains(title))
            #expect(page.text.contains(state))
        }

        @Test func `counts the devices that are signed in`() throws {
            let browser = try server.signedIn(Cast.anna.number)
            #expect(try browser.get("/home").page.text.contains("на 1 устройстве"))
            _ = try server.browser(of: Cast.anna.number)
            #expect(try browser.get("/home").page.text.contains("на 2 устройствах"))
        }

        @Test func `a name with markup in it is shown as it is written`() throws {
            let row = FeedRow().with(["name": "Ян <b>Смелый</b> & Ко"])
            try server.load(row)
            let answer = try server.signedIn(row.number).get("/home")
            #expect(answer.text.contains("Ян &lt;b&gt;Смелый&lt;/b&gt; &amp; Ко"))
            #expect(!answer.text.contains("<b>Смелый"))
        }
    }
}
