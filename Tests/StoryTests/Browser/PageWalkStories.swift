import Testing

extension Browsers {
    /// Every page in both widths and both schemes: no violation of WCAG 2.2 AA that axe can find,
    /// and nothing that sticks out of the screen.
    @Suite struct `Every page, on a phone and on a desktop, light and dark` {
        let server: Server
        let driver: WebDriver
        let axe: Axe
        let row = FeedRow().with(Codes.cells)

        init() throws {
            server = try Server.demo()
            driver = try WebDriver()
            axe = try Axe()
            try server.load(row.with(["name": Cast.daria.fullName, "opening_balance": "-1234.56"]))
            try Handset(server, number: row.number).setPassword("Kvitka7")
        }

        @Test(arguments: Screen.all)
        func `before the sign-in`(screen: Screen) throws {
            try driver.show(screen)
            for path in ["/", "/registration", "/login", "/login/phone", "/nothing", "/phone"] {
                try look("\(path)", on: screen)
            }
            try look("/phone?number=\(row.number)", on: screen)
            try driver.type("*111*17#", into: "form[action='/phone/dial'] [name=text]")
            try driver.click("form[action='/phone/dial'] button")
            try judge("the dialogue", on: screen)
            try driver.open(server.address + "/login")
            try fillSignIn(password: "Nepravda")
            #expect(try driver.text().contains("не подошли"))
            try judge("the refused sign-in", on: screen)
        }

        @Test(arguments: Screen.all)
        func `in the cabinet`(screen: Screen) throws {
            let inbox = try Folder()
            let call = UsageRow(id: "w-1", subscriber: row.number, seconds: 241)
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            try driver.show(screen)
            try driver.open(server.address + "/login")
            try fillSignIn(password: "Kvitka7")
            #expect(try driver.address == server.address + "/home")
            try judge("the main page", on: screen)
            let empty = "/account/spending?month=" + Moment.monthBeforeLast
            for path in ["/account/spending", empty, "/archive", "/nothing"] {
                try look(path, on: screen)
            }
            try look("/home/codes", on: screen)
            try driver.type("Nepravda", into: "[name=password]")
            try driver.click("form[action='/home/codes'] button.main")
            try judge("the refused codes", on: screen)
            try driver.type("Kvitka7", into: "[name=password]")
            try driver.click("form[action='/home/codes'] button.main")
            #expect(try driver.text().contains(Codes.puks[0]))
            try judge("the codes", on: screen)
        }

        private func look(_ path: String, on screen: Screen) throws {
            try driver.open(server.address + path)
            try judge(path, on: screen)
        }

        private func judge(_ name: String, on screen: Screen) throws {
            let violations = try axe.violations(in: driver)
            let list = violations.joined(separator: "\n")
            #expect(violations.isEmpty, "\(name), \(screen):\n\(list)")
            let overflow = try driver.overflow(on: screen)
            #expect(overflow == 0, "\(name), \(screen) is \(overflow) px too wide")
        }

        private func fillSignIn(password: String) throws {
            try driver.type(row.number, into: "#number")
            try driver.type(password, into: "#password")
            try driver.type(driver.letters(of: server), into: "#letters")
            try driver.click("form[action='/login'] button.main")
        }
    }
}
