import Testing

extension Login {
    @Suite struct `Signing out` {
        let server: Server
        let anna = Cast.anna.number

        init() throws {
            server = try Server.demo()
            try Handset(server, number: anna).setPassword("Kvitka7")
        }

        @Test func `«Выход» ends the session for good`() throws {
            let browser = try server.browser(of: anna)
            let kept = browser.cookies
            let answer = try browser.submit("/home", "/logout")
            #expect(answer.status == 303)
            browser.cookies = kept
            expectSignedOut(try browser.get("/home"))
        }

        @Test func `«Выйти на всех устройствах» ends the other browser's session too`() throws {
            let mine = try server.browser(of: anna)
            let other = try server.browser(of: anna)
            #expect(try other.get("/home").status == 200)
            #expect(try mine.submit("/home", "/logout/everywhere").status == 303)
            expectSignedOut(try other.get("/home"))
            expectSignedOut(try mine.get("/home"))
        }

        @Test func `a new password ends every session`() throws {
            let browser = try server.browser(of: anna)
            try Handset(server, number: anna).setPassword("Vasilok8")
            expectSignedOut(try browser.get("/home"))
        }
    }
}
