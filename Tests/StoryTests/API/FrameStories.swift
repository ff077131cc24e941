import Testing

extension Apps {
    @Suite struct `Every call` {
        let server: Server
        let app: App

        init() throws {
            server = try Server.demo()
            app = try server.app(of: Cast.anna.number)
        }

        @Test func `a read that has not changed is told in a line`() throws {
            let first = try app.get("/home")
            let tag = try first["ETag"].orFault("no ETag: \(first.summary)")
            #expect(first["Cache-Control"] == "private, no-cache")
            let second = try app.get("/home", headers: ["If-None-Match": tag])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
            #expect(second["ETag"] == tag)
            let agent = try Agent(server)
            _ = try agent.pay(Cast.anna.number, sum: "1.00", txn: "777001")
            #expect(try app.get("/home", headers: ["If-None-Match": tag]).status == 200)
        }

        @Test func `tells how many requests are left`() throws {
            let answer = try app.get("/home")
            #expect(answer["RateLimit-Policy"] == "\"minute\";q=120;w=60")
            #expect(answer["RateLimit"]?.hasPrefix("\"minute\";r=") == true)
        }

        @Test func `one request too many waits, another subscriber does not`() throws {
            var refused = try app.get("/devices")
            // The bucket fills up again at two a second: a slow machine needs more than 120.
            for _ in 1...2_000 where refused.status == 200 { refused = try app.get("/devices") }
            #expect(refused.problem == "too-many-requests")
            #expect(refused["Retry-After"] != nil)
            let boris = try server.app(of: Cast.boris.number)
            #expect(try boris.get("/home").status == 200)
        }

        @Test(arguments: [
            ("", "body"), ("[]", "body"), ("{\"password\": \"a\", \"password\": \"b\"}", "body"),
            ("{}", "body.password"), ("{\"password\": 1}", "body.password"),
            ("{\"password\": \"\"}", "body.password"),
            ("{\"password\": \"a\", \"more\": 1}", "body.more"),
        ])
        func `what is wrong with a body is said, with its place`(body: String, place: String) throws
        {
            let answer = try post("/home/codes", body)
            #expect(answer.problem == "malformed-request")
            #expect(try answer.json(400)["where"].text == place)
        }

        @Test func `a body is JSON of 16 KB at most`() throws {
            #expect(try post("/home/codes", "a=b", type: "text/plain").problem == "json-expected")
            let long = "{\"password\": \"" + String(repeating: "x", count: 17_000) + "\"}"
            #expect(try post("/home/codes", long).problem == "body-too-large")
        }

        @Test(arguments: ["?x=1", "?cursor=a&cursor=b", "?cursor=%zz", "?cursor="])
        func `a parameter that is not described is refused`(query: String) throws {
            #expect(try app.get("/archive" + query).problem == "malformed-request")
        }

        @Test func `a cursor that nobody gave is refused`() throws {
            #expect(try app.get("/archive?cursor=nonsense").problem == "unknown-cursor")
        }

        @Test func `without a token it asks for one`() throws {
            for headers in [["Authorization": ""], ["Authorization": "Bearer nonsense"]] {
                let answer = try app.get("/home", headers: headers)
                #expect(answer.problem == "token-required")
                #expect(answer["WWW-Authenticate"]?.hasPrefix("Bearer ") == true)
            }
        }

        @Test func `a browser's cookie opens nothing`() throws {
            let browser = try server.browser(of: Cast.anna.number)
            #expect(try browser.get("/api/v1/home").status == 401)
        }

        @Test(arguments: [
            ("ru", "нужен вход"), ("be", "патрэбны ўваход"), ("en", "sign-in needed"),
        ])
        func `speaks the language that is asked for`(language: String, title: String) throws {
            let answer = try App(server).get("/home", headers: ["Accept-Language": language])
            #expect(try answer.json(401)["title"].text == title)
            #expect(answer["Content-Language"] == language)
        }

        @Test func `a head has the headers of a read and no body`() throws {
            let head = try app.call("HEAD", "/home")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head["ETag"] == (try app.get("/home"))["ETag"])
        }

        private func post(_ path: String, _ body: String, type: String = "application/json") throws
            -> Answer
        {
            try Browser(server).request(
                "POST", "/api/v1" + path,
                headers: ["Authorization": "Bearer \(app.access)", "Content-Type": type],
                body: Array(body.utf8))
        }
    }
}
