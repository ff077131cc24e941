import Testing

extension Serving {
    @Suite struct `Too many requests at once` {
        @Test func `the third of two is told at once to come again; then all goes on`() throws {
            let server = try Server(
                folder: DemoOperator.copy(), environment: ["KABINET_LIMITS_REQUESTS": "2"])
            let browsers = try [Cast.anna, .boris].map { try server.signedIn($0.number) }
            let fields = try browsers.map { try $0.form("/home", "/logout").hidden }
            let held = try HeldWriter(server.folder)
            let waiting = zip(browsers, fields).map { browser, fields in
                Meanwhile { try browser.post("/logout", fields).status }
            }
            try server.wait(until: #"kabinet_http_requests_in_work{door="portal"}"#, is: 2)
            expectRefusal(try Browser(server).get("/login"))
            let api = try Browser(server).get("/api/v1/anything")
            #expect(api.status == 503)
            #expect(api["Content-Type"] == "application/problem+json")
            #expect(try server.watch("/healthz").status == 200)
            held.release()
            for one in waiting { #expect(try one.value() == 303) }
            #expect(try Browser(server).get("/login").status == 200)
            #expect(try server.measure("kabinet_http_requests_turned_away_total") == 2)
        }

        @Test func `who sends slowly takes no place`() throws {
            let server = try Server(
                folder: DemoOperator.copy(), environment: ["KABINET_LIMITS_REQUESTS": "1"])
            let head = """
                POST /login HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: 100\r\n\r\nnumber=
                """
            let port = server.port
            let slow = Meanwhile { try? Wire.exchange(port: port, Array(head.utf8), seconds: 3) }
            try server.wait(until: #"kabinet_http_requests_in_work{door="portal"}"#, is: 1)
            #expect(try Browser(server).get("/login").status == 200)
            _ = try slow.value()
        }

        private func expectRefusal(_ answer: Answer) {
            #expect(answer.status == 503)
            #expect(answer["Retry-After"] == "1")
            #expect(answer["Content-Security-Policy"] != nil)
            #expect(answer["X-Request-Id"] != nil)
            for words in ["Повторите через секунду", "Паўтарыце праз", "Repeat it in a second"] {
                #expect(answer.page.text.contains(words))
            }
        }
    }
}
