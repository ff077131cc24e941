import Testing

extension Browsers {
    @Suite struct `In Chromium` {
        let server: Server
        let driver: WebDriver

        init() throws {
            server = try Server.demo()
            driver = try WebDriver()
            try driver.show(Screen.all[0])
        }

        @Test func `a newcomer dials, sets a password, signs in and sees his figures`() throws {
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

        @Test func `one signs in and out by keyboard alone, and always sees where one is`() throws {
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
            try driver.open(server.address + "/login")
            let letters = try driver.letters(of: server)
            try tab(to: "#number")
            try driver.press("295001001")
            try step(to: "#password")
            try driver.press("Kvitka7")
            try step(to: "#letters")
            try driver.press(letters)
            try step(to: "form[action='/login'] button.main")
            try driver.press(Key.enter)
            try waitForAddress("/home")
            try tab(to: "form[action='/logout'] button")
            try driver.press(Key.space)
            try driver.open(server.address + "/home")
            #expect(try driver.address.hasPrefix(server.address + "/login"))
        }

        @Test func `the first stop of every page leads past the menu to the content`() throws {
            for path in ["/", "/login", "/registration", "/phone"] {
                try driver.open(server.address + path)
                try tab(to: "a.skip")
                try driver.press(Key.enter)
                #expect(try driver.run("return document.activeElement.id").text == "content")
            }
        }

        @Test func `it works with scripts switched off`() throws {
            try driver.tell("Emulation.setScriptExecutionDisabled", ["value": true])
            let path = "/phone?number=\(Cast.vera.number)"
            try driver.open(server.address + path)
            try driver.type("*111*17#", into: "form[action='/phone/dial'] [name=text]")
            try driver.click("form[action='/phone/dial'] button")
            try driver.type("Kvitka7", into: "form[action='/phone/reply'] [name=text]")
            try driver.click("form[action='/phone/reply'] button")
            #expect(try Browser(server).signIn(Cast.vera.number, "Kvitka7").status == 303)
        }

        /// Presses the tabulator until the element has the focus, as few times as there are stops.
        private func tab(to selector: String) throws {
            for _ in 0..<40 {
                try driver.press(Key.tab)
                try expectVisibleFocus()
                if try hasFocus(selector) { return }
            }
            Issue.record("the tabulator never comes to \(selector)")
        }

        private func step(to selector: String) throws {
            try driver.press(Key.tab)
            try expectVisibleFocus()
            #expect(try hasFocus(selector), "after one more tabulator it is not \(selector)")
        }

        private func hasFocus(_ selector: String) throws -> Bool {
            try driver.run("return document.activeElement.matches(arguments[0])", [selector]).isTrue
        }

        private func expectVisibleFocus() throws {
            let script = """
                const style = getComputedStyle(document.activeElement)
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                    || style.boxShadow !== 'none' ? '' : document.activeElement.outerHTML
                """
            let bare = try driver.run(script).text ?? ""
            #expect(bare.isEmpty, "no focus to be seen on \(bare)")
        }

        private func waitForAddress(_ path: String) throws {
            let script = """
                const done = arguments[1], end = Date.now() + 10000
                const look = () => location.pathname === arguments[0] || Date.now() > end
                    ? done(location.pathname) : setTimeout(look, 50)
                look()
                """
            #expect(try driver.runUntilCalled(script, [path]).text == path)
        }
    }

    /// WebDriver's code points of keys that print nothing.
    private enum Key {
        static let tab = "\u{E004}"
        static let enter = "\u{E007}"
        static let space = " "
    }
}
