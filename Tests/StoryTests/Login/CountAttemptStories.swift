import Foundation
import Testing

extension Login {
    @Suite struct `Guessing passwords` {
        let clock: Clock
        let server: Server
        let anna = Cast.anna.number

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
            try Handset(server, number: anna).setPassword("Kvitka7")
        }

        @Test func `each further miss costs a longer wait, and the answer says how long`() throws {
            let waits = try guess(until: 7)
            #expect(waits.count == 7)
            #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 < $1 }, "\(waits)")
        }

        @Test func `in the wait the right password is not looked at, after it it opens`() throws {
            let waits = try guess(until: 1)
            #expect(waits.count == 1)
            let refused = try Browser(server).signIn(anna, "Kvitka7")
            #expect(refused.status == 429)
            #expect(refused.page.text.contains("Слишком много неудачных попыток"))
            try clock.set(secondsAhead: waits[0] + 2)
            #expect(try Browser(server).signIn(anna, "Kvitka7").status == 303)
        }

        @Test func `a lock is told by SMS once, and other subscribers are not disturbed`()
            throws
        {
            let phone = Handset(server, number: anna)
            let notice = "вход в Интернет-помощник закрыт до"
            #expect(try !phone.text().contains(notice))
            let waits = try guess(until: 8)
            #expect((waits.max() ?? 0) >= 300, "\(waits)")
            let text = try phone.text(waitingFor: notice)
            #expect(text.components(separatedBy: notice).count == 2)
            #expect(try server.signedIn(Cast.vera.number).get("/home").status == 200)
        }

        @Test func `the owner's own browser still gets in while strangers wait`() throws {
            let own = try server.browser(of: anna)
            #expect(try own.submit("/home", "/logout").status == 303)
            _ = try guess(until: 3)
            #expect(try Browser(server).signIn(anna, "Kvitka7").status == 429)
            #expect(try own.signIn(anna, "Kvitka7").status == 303)
        }

        @Test func `a known browser that guesses is slowed too`() throws {
            let own = try server.browser(of: anna)
            #expect(try own.submit("/home", "/logout").status == 303)
            let statuses = try (0..<8).map { _ in try own.signIn(anna, "Nepravda").status }
            #expect(statuses.contains(429), "\(statuses)")
        }

        @Test func `an unknown number is slowed like a known one`() throws {
            let statuses = try (0..<6).map { _ in
                try Browser(server).signIn("375295559999", "Nepravda").status
            }
            let known = try (0..<6).map { _ in try Browser(server).signIn(anna, "Nepravda").status }
            #expect(statuses == known)
            #expect(known.last == 429)
        }

        /// Guesses with new browsers, waiting as told, until so many waits were told.
        private func guess(until count: Int) throws -> [Int] {
            var waits: [Int] = []
            var ahead = 0
            for _ in 0..<60 where waits.count < count {
                let answer = try Browser(server).signIn(anna, "Nepravda")
                guard answer.status == 429 else { continue }
                let wait = try answer["Retry-After"].flatMap(Int.init).orFault(answer.summary)
                waits.append(wait)
                guard waits.count < count else { break }
                ahead += wait
                try clock.set(secondsAhead: ahead)
            }
            return waits
        }
    }
}
