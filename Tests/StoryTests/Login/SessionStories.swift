import Foundation
import Testing

extension Login {
    @Suite struct `The session` {
        let clock: Clock
        let server: Server
        let anna = Cast.anna.number

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
            try Handset(server, number: anna).setPassword("Kvitka7")
        }

        @Test func `a sign-in gives a new id, whatever the browser came with`() throws {
            let browser = Browser(server)
            let planted = "AAAAAAAAAAAAAAAAAAAAAA"
            browser.cookies = ["kabinet": planted]
            _ = try browser.get("/login")
            let before = browser.cookies["kabinet"]
            #expect(try browser.signIn(anna, "Kvitka7").status == 303)
            let after = try browser.cookies["kabinet"].orFault("no session")
            #expect(after != before)
            #expect(after != planted)
            for old in [planted, before].compactMap(\.self) {
                browser.cookies["kabinet"] = old
                expectSignedOut(try browser.get("/home"))
            }
        }

        @Test func `the cookie is closed to scripts and to foreign sites`() throws {
            let browser = Browser(server)
            let answer = try browser.signIn(anna, "Kvitka7")
            let all = answer.all("Set-Cookie").map(SetCookie.init)
            let cookie = try all.first { $0.name == "kabinet" }.orFault(answer.summary)
            #expect(cookie.attributes["httponly"] != nil)
            #expect(cookie.attributes["samesite"] == "Lax")
            #expect(cookie.attributes["path"] == "/")
            #expect(cookie.attributes["domain"] == nil)
            #expect(cookie.value.utf8.count >= 22)
            #expect(all.allSatisfy { $0.attributes["httponly"] != nil })
        }

        @Test func `no file of the operator holds the id`() throws {
            let browser = try server.browser(of: anna)
            let id = try browser.cookies["kabinet"].orFault("no session")
            server.stop()
            #expect(try StoredBytes(folder: server.folder).files(with: id).isEmpty)
        }

        @Test func `a session that is not used for a quarter of an hour is over`() throws {
            let browser = try server.browser(of: anna)
            try clock.set(secondsAhead: 14 * 60)
            #expect(try browser.get("/home").status == 200)
            try clock.set(secondsAhead: 28 * 60)
            #expect(try browser.get("/home").status == 200)
            try clock.set(secondsAhead: 28 * 60 + 15 * 60 + 1)
            expectSignedOut(try browser.get("/home"))
        }

        @Test func `a session that is always used is over after half a day`() throws {
            let browser = try server.browser(of: anna)
            for minutes in stride(from: 10, to: 12 * 60, by: 10) {
                try clock.set(secondsAhead: minutes * 60)
                #expect(try browser.get("/home").status == 200, "\(minutes) min")
            }
            try clock.set(secondsAhead: 12 * 3600 + 1)
            expectSignedOut(try browser.get("/home"))
        }

        @Test(arguments: ["/home", "/home/codes", "/account/spending", "/archive"])
        func `without a session every page of the cabinet leads to the sign-in`(path: String) throws
        {
            expectSignedOut(try Browser(server).get(path))
            let stranger = Browser(server)
            stranger.cookies = ["kabinet": "AAAAAAAAAAAAAAAAAAAAAA"]
            expectSignedOut(try stranger.get(path))
        }

        @Test func `a form of an expired session leads to the sign-in and does nothing`() throws {
            let browser = try server.browser(of: anna)
            let form = try browser.form("/home/codes", "/home/codes")
            try clock.set(secondsAhead: 16 * 60)
            let fields = form.hidden.merging(["password": "Kvitka7"]) { $1 }
            expectSignedOut(try browser.post("/home/codes", fields))
        }
    }
}
