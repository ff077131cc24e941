import Testing

extension Browsers {
    /// Every page in both engines, both widths and both schemes: no violation of WCAG 2.2 AA that
    /// axe can find, and nothing that sticks out of the screen.
    @Suite struct `Every page, on a phone and on a desktop, light and dark` {
        let server: Server
        let axe: Axe
        let row = FeedRow().with(Codes.cells)

        init() throws {
            server = try Server.demo()
            axe = try Axe()
            try server.load(row.with(["name": Cast.daria.fullName, "opening_balance": "-1234.56"]))
            try Handset(server, number: row.number).setPassword("Kvitka7")
        }

        @Test(arguments: Engine.allCases, Screen.all)
        func `before the sign-in`(engine: Engine, screen: Screen) throws {
            let walk = try walk(engine, screen)
            let driver = walk.driver
            for path in try Portal.pages(in: Browser(server)) + ["/nothing"] {
                try walk.look(path)
            }
            try walk.look("/phone?number=\(row.number)")
            try driver.type("*111*17#", into: "form[action='/phone/dial'] [name=text]")
            try driver.click("form[action='/phone/dial'] button")
            try walk.judge("the dialogue")
            try driver.open(server.address + "/login")
            try fillSignIn(driver, password: "Nepravda")
            #expect(try driver.text().contains("не подошли"))
            try walk.judge("the refused sign-in")
        }

        @Test(arguments: Engine.allCases, Screen.all)
        func `in the cabinet`(engine: Engine, screen: Screen) throws {
            let inbox = try Folder()
            let call = UsageRow(id: "w-1", subscriber: row.number, seconds: 241)
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            let walk = try walk(engine, screen)
            let driver = walk.driver
            try driver.open(server.address + "/login")
            try fillSignIn(driver, password: "Kvitka7")
            #expect(try driver.address == server.address + "/home")
            try walk.judge("the main page")
            let empty = "/account/spending?month=" + Moment.monthBeforeLast
            let pages = try Portal.pages(in: server.browser(of: row.number))
            for path in pages + [empty, "/nothing"] { try walk.look(path) }
            try walk.look("/account/spending")
            try driver.click("form[action='/account/spending/report'] button")
            #expect(try driver.text().contains("Отчёт заказан"))
            try walk.judge("the ordered report")
            try walk.look("/home/codes")
            try driver.type("Nepravda", into: "[name=password]")
            try driver.click("form[action='/home/codes'] button.main")
            try walk.judge("the refused codes")
            try driver.type("Kvitka7", into: "[name=password]")
            try driver.click("form[action='/home/codes'] button.main")
            #expect(try driver.text().contains(Codes.puks[0]))
            try walk.judge("the codes")
        }

        /// Their words are longer or shorter, which is no matter of the engine.
        @Test(arguments: [(Engine.chromium, Screen.all[1], "be"), (.webKit, Screen.all[2], "en")])
        func `in the other languages`(engine: Engine, screen: Screen, language: String) throws {
            let walk = try walk(engine, screen)
            let driver = walk.driver
            try driver.open(server.address + "/login")
            try driver.click("form.languages button[value=\(language)]")
            #expect(try driver.run("return document.documentElement.lang").text == language)
            for path in try Portal.pages(in: Browser(server)) + ["/nothing"] {
                try walk.look(path)
            }
            try driver.open(server.address + "/login")
            try fillSignIn(driver, password: "Kvitka7")
            let pages = try Portal.pages(in: server.browser(of: row.number))
            for path in pages + ["/nothing"] { try walk.look(path) }
        }

        private func walk(_ engine: Engine, _ screen: Screen) throws -> Walk {
            let driver = try engine.browser(isDark: screen.isDark, for: server)
            try driver.show(screen)
            return Walk(driver: driver, axe: axe, screen: screen, address: server.address)
        }

        private func fillSignIn(_ driver: WebDriver, password: String) throws {
            try driver.type(row.number, into: "#number")
            try driver.type(password, into: "#password")
            try driver.type(driver.letters(of: server), into: "#letters")
            try driver.click("form[action='/login'] button.main")
        }
    }
}

/// A look at one page after another on one screen.
private struct Walk {
    let driver: WebDriver
    let axe: Axe
    let screen: Screen
    let address: String

    func look(_ path: String) throws {
        try driver.open(address + path)
        try judge(path)
    }

    func judge(_ name: String) throws {
        let violations = try axe.violations(in: driver)
        let list = violations.joined(separator: "\n")
        let place = "\(name), \(driver.engine), \(screen)"
        #expect(violations.isEmpty, "\(place):\n\(list)")
        let overflow = try driver.overflow(on: screen)
        #expect(overflow == 0, "\(place) is \(overflow) px too wide")
        #expect(try driver.brokenParts() == 0, "\(place) lacks a picture or a style")
    }
}
