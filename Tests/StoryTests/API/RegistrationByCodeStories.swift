import Foundation
import Testing

extension Apps {
    @Suite struct `A password inside an app` {
        let server: Server
        let app: App

        init() throws {
            server = try Server.demo()
            app = App(server)
        }

        @Test func `number, code by SMS, password, sign-in`() throws {
            let set = try setPassword(by: code(for: Cast.anna.number))
            #expect(set.status == 204, "\(set.summary)")
            try app.signIn(Cast.anna.number, password: "Ranak5")
            #expect(try app.get("/home").json()["name"].text == Cast.anna.fullName)
        }

        @Test func `a wrong code says how many tries are left`() throws {
            var code = try code(for: Cast.anna.number)
            code["code"] = code["code"] == "111111" ? "222222" : "111111"
            let answer = try setPassword(by: code)
            #expect(answer.status == 422)
            #expect(answer.problem == "wrong-code")
            #expect(try answer.json(422)["tries_left"].number == 2)
        }

        @Test func `a number of nobody is answered as any other`() throws {
            let answers = try [Cast.anna.number, "375295559999"].map { number in
                let json = try request(number).json(202)
                #expect(json["digits"].number == 6)
                return try json["ticket"].text.orFault("no ticket").count
            }
            #expect(answers[0] == answers[1])
        }

        @Test func `whoever only knows the number neither uses a code nor ends it`() throws {
            let owner = try code(for: Cast.anna.number)
            let stranger = try request("375295559999").json(202)["ticket"].text
            for ticket in [stranger, stranger, stranger, "made-up"] {
                let answer = try setPassword(by: owner.merging(["ticket": ticket ?? ""]) { $1 })
                #expect(["wrong-code", "code-expired"].contains(answer.problem))
            }
            #expect(try setPassword(by: owner).status == 204)
        }

        @Test func `a lost answer is repeated by its key, another act under it is refused`() throws
        {
            let key = ["Idempotency-Key": "story-1"]
            let first = try request(Cast.anna.number, headers: key)
            let second = try request(Cast.anna.number, headers: key)
            #expect(first.status == 202)
            #expect(second.text == first.text)
            let other = try request(Cast.anna.number, purpose: "reset", headers: key)
            #expect(other.problem == "key-used-differently")
            let without = try request(Cast.anna.number)
            #expect(without.problem == "code-too-soon")
            #expect(without["Retry-After"] != nil)
        }

        private func request(
            _ number: String, purpose: String = "registration", headers: [String: String] = [:]
        ) throws -> Answer {
            try app.call(
                "POST", "/registration/code", ["number": "+" + number, "purpose": purpose],
                headers: headers)
        }

        /// The members of a request that sets a password, but for the password.
        private func code(for number: String) throws -> [String: String] {
            let ticket = try request(number).json(202)["ticket"].text.orFault("no ticket")
            return ["ticket": ticket, "code": try Handset(server, number: number).code()]
        }

        private func setPassword(by code: [String: String]) throws -> Answer {
            try app.call(
                "POST", "/registration/password", code.merging(["password": "Ranak5"]) { $1 })
        }
    }
}

extension Handset {
    /// The six digits of the newest SMS that has some.
    func code() throws -> String {
        for _ in 0..<50 {
            if let match = try text().firstMatch(of: #/\b\d{6}\b/#) { return String(match.0) }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw StoryFault("no code came: \(try text())")
    }
}
