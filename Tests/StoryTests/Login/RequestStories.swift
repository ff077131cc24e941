import Testing

extension Login {
    @Suite struct `Requests that no form of ours makes` {
        let server: Server
        let anna = Cast.anna.number

        init() throws {
            server = try Server.demo()
            try Handset(server, number: anna).setPassword("Kvitka7")
        }

        @Test func `a form without its proof, or with another browser's, is refused`() throws {
            let browser = Browser(server)
            let form = try browser.form("/login", "/login")
            let foreign = try Browser(server).form("/login", "/login").hidden["form"]
            for proof in [nil, "", "x", foreign] {
                var fields = form.hidden
                fields["form"] = proof
                fields.merge(["number": anna, "password": "Kvitka7", "letters": "AAAAA"]) { $1 }
                expectRefusal(try browser.post("/login", fields), 403)
            }
        }

        @Test(arguments: [
            "/logout", "/logout/everywhere", "/home/codes", "/account/spending/report", "/language",
        ])
        func `signed in, no form works without its proof`(path: String) throws {
            let browser = try server.browser(of: anna)
            expectRefusal(try browser.post(path, ["password": "Kvitka7", "language": "en"]), 403)
            #expect(try browser.get("/home").status == 200)
        }

        @Test(arguments: [
            ["Origin": "https://evil.example"], ["Origin": "null"],
            ["Sec-Fetch-Site": "cross-site"], ["Origin": "http://127.0.0.1:1"],
        ])
        func `a form that a foreign site sends is refused`(headers: [String: String]) throws {
            let browser = try server.browser(of: anna)
            expectRefusal(try browser.submit("/home", "/logout", headers: headers), 403)
            #expect(try browser.get("/home").status == 200)
        }

        @Test func `a form that our own page sends is taken`() throws {
            let browser = try server.browser(of: anna)
            let headers = ["Origin": server.address, "Sec-Fetch-Site": "same-origin"]
            #expect(try browser.submit("/home", "/logout", headers: headers).status == 303)
        }

        @Test(arguments: ["number=%ZZ", "number=%C3%28", "%", "a=b&%4"])
        func `a form that cannot be read is refused`(body: String) throws {
            let type = ["Content-Type": "application/x-www-form-urlencoded"]
            let answer = try Browser(server).request(
                "POST", "/login", headers: type, body: Array(body.utf8))
            expectRefusal(answer, 400)
        }

        @Test func `a body that never ends is not waited for`() throws {
            let head = """
                POST /login HTTP/1.1\r
                Host: 127.0.0.1:\(server.port)\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: 100\r\n\r\nnumber=
                """
            let start = ContinuousClock.now
            _ = try? Wire.exchange(port: server.port, Array(head.utf8), seconds: 45)
            // Twenty seconds by our deadline; sixty if only silence were counted.
            #expect(ContinuousClock.now - start < .seconds(40))
            #expect(try Browser(server).get("/login").status == 200)
        }

        @Test func `a body that is too large is refused, announced or not`() throws {
            let type = ["Content-Type": "application/x-www-form-urlencoded"]
            let body = [UInt8](repeating: 97, count: 1_000_000)
            let answer = try Browser(server).request("POST", "/login", headers: type, body: body)
            expectRefusal(answer, 413)
            let lie = type.merging(["Content-Length": "9000000000"]) { $1 }
            let early = try Browser(server).request("POST", "/login", headers: lie, body: [97])
            expectRefusal(early, 413)
        }

        @Test(arguments: [
            ("PUT", "/login", "POST"), ("DELETE", "/home", "GET"), ("POST", "/archive", "GET"),
            ("GET", "/logout", "POST"), ("PATCH", "/", "GET"),
        ])
        func `a method that a page does not have is refused, with those that it has`(
            method: String, path: String, allowed: String
        ) throws {
            let body: [UInt8]? = method == "GET" ? nil : []
            let answer = try Browser(server).request(method, path, body: body)
            expectRefusal(answer, 405)
            #expect(answer["Allow"]?.contains(allowed) == true)
        }

        @Test func `HEAD is answered as GET, without a body`() throws {
            let answer = try Browser(server).request("HEAD", "/login")
            #expect(answer.status == 200)
            #expect(answer.body.isEmpty)
        }

        @Test(arguments: ["/nothing", "/home/nothing", "/../etc/passwd", "/assets/../key", "/%00"])
        func `a page that is not there is said not to be there`(path: String) throws {
            let answer = try Browser(server).get(path)
            #expect([400, 404].contains(answer.status), "\(answer.status)")
            expectRefusal(answer, answer.status)
        }

        /// A page in words, that tells nothing of our insides.
        private func expectRefusal(_ answer: Answer, _ status: Int) {
            #expect(answer.status == status, "\(answer.summary)")
            #expect(!answer.page.text.isEmpty)
            let inner = ["Sources/", ".swift", "SELECT ", "sqlite", "Fatal", "0x0000", "/tmp/"]
            for word in inner { #expect(!answer.text.contains(word), "\(word)") }
        }
    }
}
