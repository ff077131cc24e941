import Testing

extension Browsers {
    @Suite struct `In each engine` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test(arguments: Engine.allCases)
        func `a newcomer dials, sets a password, signs in and sees his figures`(engine: Engine)
            throws
        {
            let driver = try phone(engine)
            let anna = Cast.anna
            try driver.open(server.address + "/")
            #expect(try driver.brokenParts() == 0)
            try driver.open(server.address + "/phone?number=\(anna.number)")
            try driver.type("*111*17#", into: "form[action='/phone/dial'] [name=text]")
            try driver.click("form[action='/phone/dial'] button")
            #expect(try driver.text().contains("Введите новый пароль"))
            try driver.type("Kvitka7", into: "form[action='/phone/reply'] [name=text]")
            try driver.click("form[action='/phone/reply'] button")
            #expect(try driver.text().contains("Установка пароля завершена успешно"))
            try driver.open(server.address + "/login")
            #expect(try driver.brokenParts() == 0)
            try driver.type("29 500-10-01", into: "#number")
            try driver.type("Kvitka7", into: "#password")
            try driver.type(driver.letters(of: server).lowercased(), into: "#letters")
            try driver.click("form[action='/login'] button.main")
            let text = try driver.text()
            let balance = try Sum.balance(server.balance(anna.account))
            for words in [anna.fullName, "Супер 8", anna.account, balance, "Не блокирован"] {
                #expect(text.contains(words), "\(words) in \(text)")
            }
            #expect(try driver.brokenParts() == 0)
        }

        @Test(arguments: Engine.allCases)
        func `one signs in and out by keyboard alone, and always sees where one is`(engine: Engine)
            throws
        {
            let driver = try phone(engine)
            let keyboard = Keyboard(driver)
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
            try driver.open(server.address + "/login")
            let letters = try driver.letters(of: server)
            try keyboard.tab(to: "#number")
            try driver.press("295001001")
            try keyboard.step(to: "#password")
            try driver.press("Kvitka7")
            try keyboard.step(to: "#letters")
            try driver.press(letters)
            try keyboard.step(to: "form[action='/login'] button.main")
            try driver.press(Key.enter)
            try keyboard.waitForAddress(server.address + "/home")
            try keyboard.tab(to: "form[action='/logout'] button")
            try driver.press(Key.space)
            try keyboard.waitForAddress(server.address + "/login")
            try driver.open(server.address + "/home")
            #expect(try driver.address.hasPrefix(server.address + "/login"))
        }

        @Test(arguments: Engine.allCases)
        func `the first stop of every page leads past the menu to the content`(engine: Engine)
            throws
        {
            let driver = try phone(engine)
            let keyboard = Keyboard(driver)
            for path in ["/", "/login", "/registration", "/phone"] {
                try driver.open(server.address + path)
                try keyboard.tab(to: "a.skip")
                try driver.press(Key.enter)
                #expect(try driver.run("return document.activeElement.id").text == "content")
            }
        }

        /// WebKit's driver cannot switch them off.
        @Test func `it works with scripts switched off`() throws {
            let driver = try phone(.chromium)
            try driver.tell("Emulation.setScriptExecutionDisabled", ["value": true])
            defer { allowScripts(in: driver) }
            let path = "/phone?number=\(Cast.vera.number)"
            try driver.open(server.address + path)
            try driver.type("*111*17#", into: "form[action='/phone/dial'] [name=text]")
            try driver.click("form[action='/phone/dial'] button")
            try driver.type("Kvitka7", into: "form[action='/phone/reply'] [name=text]")
            try driver.click("form[action='/phone/reply'] button")
            #expect(try Browser(server).signIn(Cast.vera.number, "Kvitka7").status == 303)
        }

        private func phone(_ engine: Engine) throws -> WebDriver {
            let driver = try engine.browser(for: server)
            try driver.show(Screen.all[0])
            return driver
        }

        /// The browser is used by other stories after this one.
        private func allowScripts(in driver: WebDriver) {
            #expect(throws: Never.self) {
                try driver.tell("Emulation.setScriptExecutionDisabled", ["value": false])
            }
        }
    }
}
