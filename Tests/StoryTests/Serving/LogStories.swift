import Foundation
import Testing

extension Serving {
    @Suite struct `The log` {
        private static let asked = ["KABINET_LOG_FORMAT": "json", "KABINET_LOG_LEVEL": "debug"]

        @Test func `is one JSON object a line, with a time, a level and what was asked`() throws {
            let server = try Server(folder: DemoOperator.copy(), environment: Self.asked)
            let answer = try Browser(server).get("/nothing/375295001001?x=375295001001")
            let lines = try lines(of: server)
            for line in lines {
                let ts = try (line["ts"] as? String).orFault("no ts in \(line)")
                #expect(ts.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#) != nil)
                #expect(line["level"] is String)
                #expect(line["label"] is String)
            }
            let request = try lines.first { $0["message"] as? String == "request" }
                .orFault("no line of a request: \(server.log)")
            #expect(request["request"] as? String == answer["X-Request-Id"])
            let details = try (request["metadata"] as? [String: Any]).orFault("\(request)")
            #expect(details["status"] as? Int == 404)
            #expect(details["route"] as? String == "NotFound")
            #expect(details["method"] as? String == "GET")
            #expect(details["bytes"] as? Int == answer.body.count)
            #expect(details["ms"] is Double)
        }

        @Test func `has no secret and no whole number of anybody`() throws {
            let server = try Server(folder: DemoOperator.copy(), environment: Self.asked)
            let row = FeedRow().with(Codes.cells)
            try server.load(row)
            var secrets = Cast.allCases.flatMap { [$0.number, String($0.number.dropFirst(3))] }
            secrets += Codes.all.filter { $0.count > 4 } + ["Kvitka7", "Nepravda"]
            let stranger = Browser(server)
            let form = try stranger.form("/login", "/login")
            secrets += form.hidden.values.filter { $0.count > 8 }
            _ = try stranger.send(form, row.number, "Nepravda")
            let browser = try server.signedIn(row.number)
            _ = try browser.submit("/home/codes", "/home/codes", ["password": "Kvitka7"])
            _ = try browser.get("/\(row.number)/Kvitka7?password=Kvitka7&number=\(row.number)")
            _ = try browser.request("POST", "/login", body: Array("password=Kvitka7".utf8))
            secrets += browser.cookies.values.filter { $0.count > 8 }
            let agent = try Agent(server)
            _ = try agent.pay(row.number, sum: "5.00", txn: "88002")
            _ = try agent.ask(["account": row.number], authorization: "Basic Kvitka7")
            let pair = Data("\(agent.user):\(agent.password)".utf8)
            secrets += [agent.password, pair.base64EncodedString(), row.number]
            _ = try browser.submit("/home", "/logout")
            server.stop()
            // The one-time links stand on the standard output, for the person who started the demo.
            #expect(try lines(of: server).count > 15)
            for secret in secrets { #expect(!server.errors.contains(secret), "\(secret)") }
        }

        @Test func `takes the id of a trusted proxy, and of nobody else`() throws {
            let trusted = ["KABINET_TRUSTED_PROXIES": "127.0.0.1"]
            let server = try Server(folder: DemoOperator.copy(), environment: trusted)
            for (given, isTaken) in [
                ("proxy-7.a_B", true), ("two words", false),
                (String(repeating: "a", count: 65), false),
                ("<b>", false),
            ] {
                let answer = try Browser(server).get("/nothing", headers: ["X-Request-Id": given])
                #expect((answer["X-Request-Id"] == given) == isTaken, "\(given)")
                let shown = try answer["X-Request-Id"].orFault("no id")
                #expect(answer.page.text.contains(shown))
            }
            let alone = try Browser(Server.demo()).get("/", headers: ["X-Request-Id": "mine"])
            #expect(alone["X-Request-Id"]?.count ?? 0 >= 16)
        }

        @Test func `the demo's is silent about good requests`() throws {
            let server = try Server.demo()
            _ = try Browser(server).get("/login")
            server.stop()
            #expect(server.errors == "")
        }

        private func lines(of server: Server) throws -> [[String: Any]] {
            usleep(100_000)
            return try server.errors.split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                return try (object as? [String: Any]).orFault("no object: \(line)")
            }
        }
    }
}
