import Foundation
import Testing

extension Login {
    @Suite struct `Who is a subscriber is not told` {
        let server: Server
        let closed = FeedRow()

        init() throws {
            server = try Server.demo()
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
            try server.load(closed)
            try Handset(server, number: closed.number).setPassword("Kvitka7")
            try server.load(closed.with(["contract_until": Moment.yesterday]))
        }

        @Test func `wrong password, unknown or foreign number, closed contract: one answer`()
            throws
        {
            let wrong = try refusal(Cast.anna.number, "Nepravda")
            #expect(wrong.contains("Номер и пароль не подошли"))
            #expect(try refusal("375295559999", "Kvitka7") == wrong)
            #expect(try refusal("375291234567", "Kvitka7") == wrong)
            #expect(try refusal(Cast.boris.number, "Kvitka7") == wrong)
            #expect(try refusal(closed.number, "Kvitka7") == wrong)
        }

        @Test func `an unknown number takes as long as a wrong password`() throws {
            try expectEqualTimes { number in
                let browser = Browser(server)
                let form = try browser.form("/login", "/login")
                return { _ = try browser.send(form, number, "Nepravda") }
            }
        }

        @Test func `in an app it takes as long, too`() throws {
            try expectEqualTimes { number in
                let body = ["number": "+" + number, "password": "Nepravda", "name": "x"]
                return { _ = try App(server).call("POST", "/devices", body) }
            }
        }

        /// Anna has a password, which costs some time to look at; the others are nobody's numbers.
        /// - Parameter prepare: makes an attempt, which is then timed.
        private func expectEqualTimes(_ prepare: (String) throws -> () throws -> Void) throws {
            var (known, unknown): ([Double], [Double]) = ([], [])
            for turn in 0..<3 {
                known.append(try seconds(prepare(Cast.anna.number)))
                unknown.append(try seconds(prepare("37529555900\(turn)")))
            }
            let (one, other) = (known.min() ?? 0, unknown.min() ?? 0)
            #expect(max(one, other) < 3 * min(one, other), "\(known) \(unknown)")
        }

        /// All that is answered, but what is new in every answer and the number that was typed.
        private func refusal(_ number: String, _ password: String) throws -> String {
            let answer = try Browser(server).signIn(number, password)
            #expect(answer.status == 422)
            #expect(answer["Retry-After"] == nil)
            let names = answer.headers.map { $0.name.lowercased() }.sorted().joined(separator: " ")
            return names
                + answer.text.replacing(number, with: "NUMBER")
                .replacing(#/value="[A-Za-z0-9_-]{16,}"/#, with: "TOKEN")
                .replacing(#/token=[A-Za-z0-9_%-]+/#, with: "TOKEN")
        }

        private func seconds(_ attempt: () throws -> Void) rethrows -> Double {
            let start = Date()
            try attempt()
            return Date().timeIntervalSince(start)
        }
    }
}
