import Billing
import Operations
import Rules
import Store
import Testing

struct SignInTests {
    @Test func `the right password and letters sign in`() async throws {
        let browser = try await SigningBrowser()
        let signedIn = try #require(try await browser.signIn("anna-2026"))
        let session = try browser.open.door.session(signedIn.cookie, by: browser.open.caller)
        #expect(session?.subscriber.number.digits == "375295001001")
    }

    @Test func `every wrong way has its refusal`() async throws {
        let browser = try await SigningBrowser()
        #expect(try await browser.refusal("anna-2027") == .wrongCredentials)
        #expect(
            try await browser.refusal("anna-2026", number: "297777777") == .wrongCredentials)
        #expect(try await browser.refusal("anna-2026", number: "?") == .wrongCredentials)
        #expect(try await browser.refusal("anna-2026", letters: "-") == .wrongLetters)
        #expect(try await browser.refusal("anna-2026", cookie: "other") == .staleLetters)
    }

    @Test func `a picture is used up by its first attempt`() async throws {
        let browser = try await SigningBrowser()
        let picture = browser.picture()
        #expect(try await browser.refusal("wrong", picture: picture) == .wrongCredentials)
        #expect(try await browser.refusal("anna-2026", picture: picture) == .staleLetters)
    }

    @Test func `wrong letters of a /64 fill the archive up to one address's budget`() async throws {
        let browser = try await SigningBrowser()
        for index in 0..<70 {
            let caller = Caller(
                channel: .web, address: "2001:db8::\(index)", host: "2001:db8/64",
                network: "2001:db8/48")
            #expect(
                try await browser.refusal("anna-2026", letters: "-", caller: caller)
                    == .wrongLetters)
        }
        let holder = try #require(try browser.open.holder())
        let rows = try browser.open.door.database.read {
            try $0.archive(of: holder.subscription, before: nil, limit: 100)
        }
        #expect(rows.count { $0.entry.refusal == "wrong-letters" } == 60)
    }

    @Test func `a picture holds two minutes`() async throws {
        let browser = try await SigningBrowser()
        let (held, late) = (browser.picture(), browser.picture())
        browser.open.wait(seconds: 119)
        #expect(try await browser.refusal("wrong", picture: held) == .wrongCredentials)
        browser.open.wait(seconds: 1)
        #expect(try await browser.refusal("anna-2026", picture: late) == .staleLetters)
    }

    @Test func `strangers' misses delay strangers and not the owner's browser`() async throws {
        let browser = try await SigningBrowser()
        let signedIn = try #require(try await browser.signIn("anna-2026"))
        for _ in 0..<5 { #expect(try await browser.refusal("wrong") == .wrongCredentials) }
        guard case .tooManyAttempts = try await browser.refusal("anna-2026") else {
            Issue.record("delayed")
            return
        }
        #expect(try await browser.signIn("anna-2026", device: signedIn.device) != nil)
    }

    @Test func `a right password clears the number's misses`() async throws {
        let browser = try await SigningBrowser()
        for _ in 0..<3 {
            for _ in 0..<4 { #expect(try await browser.refusal("wrong") == .wrongCredentials) }
            #expect(try await browser.signIn("anna-2026") != nil)
        }
    }

    @Test func `a new password ends the delays of known browsers and of the codes too`()
        async throws
    {
        let browser = try await SigningBrowser()
        let (door, caller) = (browser.open.door, browser.open.caller)
        let before = try #require(try await browser.signIn("anna-2026"))
        let session = try #require(try door.session(before.cookie, by: caller))
        for _ in 0..<6 {
            _ = try await browser.signIn("wrong", device: before.device)
            _ = try await door.showCodes("wrong", of: session, by: caller)
        }
        #expect(try await browser.signIn("anna-2026", device: before.device) == nil)
        let number = try #require(PhoneNumber(e164: "375295001001"))
        _ = try await door.setPassword("anna-2027", of: number, by: caller)
        let after = try #require(try await browser.signIn("anna-2027"))
        #expect(try await browser.signIn("anna-2027", device: after.device) != nil)
        let again = try #require(try door.session(after.cookie, by: caller))
        guard case .done = try await door.showCodes("anna-2027", of: again, by: caller) else {
            Issue.record("shown")
            return
        }
    }

    @Test func `a lock is told to the subscriber once`() async throws {
        let browser = try await SigningBrowser()
        try await miss(13, browser)
        #expect(try locks(browser) == 1)
    }

    @Test func `the owner who remembers at last hears of no lock`() async throws {
        let browser = try await SigningBrowser()
        try await miss(10, browser)
        while case .tooManyAttempts(let seconds) = try await browser.refusal("anna-2026") {
            browser.open.wait(seconds: seconds)
        }
        #expect(try locks(browser) == 0)
    }

    @Test func `misses of a day ago still count`() async throws {
        let browser = try await SigningBrowser()
        try await miss(10, browser)
        browser.open.wait(seconds: 86_400)
        try await miss(1, browser)
        #expect(try locks(browser) == 1)
    }

    /// So many wrong passwords, each after the wait that it is told.
    private func miss(_ count: Int, _ browser: SigningBrowser) async throws {
        for _ in 0..<count {
            while case .tooManyAttempts(let seconds) = try await browser.refusal("wrong") {
                browser.open.wait(seconds: seconds)
            }
        }
    }

    private func locks(_ browser: SigningBrowser) throws -> Int {
        try browser.open.door.waitingNotices().count {
            if case .signInLocked = $0.notice { true } else { false }
        }
    }

    @Test func `a link signs in once and for a day`() async throws {
        let open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let (link, late) = (
            SignInLink.token(for: number, open.door.effects),
            SignInLink.token(for: number, open.door.effects)
        )
        guard case .done = try await open.door.perform(RedeemLink(token: link), by: open.caller)
        else {
            Issue.record("signed in")
            return
        }
        open.wait(days: 1)
        for token in [link, late, "", "x"] {
            let answer = try await open.door.perform(RedeemLink(token: token), by: open.caller)
            guard case .refused(.linkUsed) = answer else {
                Issue.record("\(answer)")
                return
            }
        }
    }
}
