import Testing

extension Registration {
    @Suite struct `Setting a password by USSD` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test func `dialling the code, replying once, and the cabinet opens`() throws {
            let phone = Handset(server, number: Cast.anna.number)
            #expect(try phone.dial("*111*17#").contains("Введите новый пароль от 4 до 10 символов"))
            #expect(try phone.reply("Kvitka7").contains("Установка пароля завершена успешно"))
            let browser = try server.browser(of: Cast.anna.number, password: "Kvitka7")
            #expect(try browser.get("/home").page.text.contains(Cast.anna.fullName))
        }

        @Test(arguments: [
            ("abc", "у вас 3"), ("abcdefghijk", "у вас 11"), ("парольчик", "латинские буквы"),
            ("12345", "легко угадать"), ("QWERTY", "легко угадать"),
            ("295001001", "не может быть вашим номером"),
        ])
        func `a password that will not do is refused with the reason, then asked again`(
            password: String, reason: String
        ) throws {
            let phone = Handset(server, number: Cast.anna.number)
            _ = try phone.dial("*111*17#")
            let screen = try phone.reply(password)
            #expect(screen.contains(reason))
            #expect(screen.contains("Введите другой пароль"))
            #expect(try phone.reply("Kvitka7").contains("Установка пароля завершена успешно"))
        }

        @Test(arguments: ["Zk4v", "Zk4vbnrtqw", " ~!@ "])
        func `the shortest, the longest and the oddest password open the cabinet`(
            password: String
        ) throws {
            let browser = try server.signedIn(Cast.anna.number, password: password)
            #expect(try browser.get("/home").status == 200)
        }

        @Test func `the same code resets a forgotten password, and the old one opens nothing`()
            throws
        {
            let phone = Handset(server, number: Cast.anna.number)
            try phone.setPassword("Kvitka7")
            try phone.setPassword("Vasilok8")
            #expect(try Browser(server).signIn(Cast.anna.number, "Kvitka7").status == 422)
            #expect(try Browser(server).signIn(Cast.anna.number, "Vasilok8").status == 303)
        }

        @Test func `an SMS tells that a password was set`() throws {
            let phone = Handset(server, number: Cast.anna.number)
            let message = "Пароль Интернет-помощника установлен"
            #expect(try !phone.text().contains(message))
            try phone.setPassword("Kvitka7")
            #expect(try phone.text(waitingFor: message).contains(message))
        }

        @Test func `an unknown code is said to be unknown`() throws {
            let phone = Handset(server, number: Cast.anna.number)
            #expect(try phone.dial("*111*99#").contains("Неизвестный код: *111*99#"))
        }

        @Test func `another operator's number is told that it is not served`() throws {
            let phone = Handset(server, number: "375291234567")
            #expect(try phone.dial("*111*17#").contains("Этот номер не обслуживается"))
        }

        @Test(arguments: [
            ("be", "Усталяванне пароля паспяхова завершана"), ("en", "The password is set"),
        ])
        func `the dialogue speaks the subscriber's language`(language: String, words: String) throws
        {
            let row = FeedRow().with(["language": language])
            try server.load(row)
            let phone = Handset(server, number: row.number)
            _ = try phone.dial("*111*17#")
            #expect(try phone.reply("Kvitka7").contains(words))
        }
    }
}
