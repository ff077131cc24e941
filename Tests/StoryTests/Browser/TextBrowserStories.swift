import Testing

extension Browsers {
    @Suite struct `In w3m, without script or style` {
        let server: Server

        init() throws {
            server = try Server.demo()
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
        }

        @Test func `one signs in, and the main page reads well`() throws {
            let anna = Cast.anna
            let browser = try TextBrowser(server.address + "/login")
            let page = Page(try browser.source())
            let token = try page.form("/login")?.hidden["picture"].orFault("no picture")
            let letters = try Letters(server).read(token ?? "")
            browser.fill([anna.number, "Kvitka7", letters], first: page.stops(before: "number"))
            let text = Page.plain(try browser.text())
            let balance = try Sum.balance(server.balance(anna.account))
            for words in [anna.fullName, "Супер 8", anna.account, balance, "Не блокирован"] {
                #expect(text.contains(words), "\(words) in \(text)")
            }
        }

        @Test(arguments: [
            ("/", "Личный кабинет"), ("/registration", "*111*17#"),
            ("/login", "Буквы с проверочной картинки"), ("/nothing", "Страница не найдена"),
        ])
        func `a page reads well as plain text`(path: String, words: String) throws {
            let home = try Folder()
            let command = try Command.run(
                "w3m", ["-dump", "-o", "accept_language=ru", server.address + path],
                environment: ["HOME": home.path, "LC_ALL": "C.UTF-8"])
            #expect(Page.plain(command.output).contains(words), "\(command.output)")
        }
    }
}
