import Testing

extension Apps {
    @Suite struct `The tokens of a device` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test func `are renewed again and again`() throws {
            let app = try server.app(of: Cast.anna.number)
            for _ in 1...3 {
                let old = app.refresh
                try app.renew()
                #expect(app.refresh != old)
                #expect(try app.get("/home").status == 200)
            }
            #expect(try app.get("/devices").json()["devices"].list.count == 1)
        }

        @Test func `end when a refresh token of long ago is shown: somebody copied it`() throws {
            let clock = try Clock()
            let server = try Server.demo(clock: clock)
            let app = try server.app(of: Cast.anna.number)
            let copied = app.refresh
            try app.renew()
            try clock.set(secondsAhead: 61)
            let thief = try app.call("POST", "/devices/refresh", ["refresh_token": copied])
            #expect(thief.problem == "session-ended")
            let owner = try app.get("/home")
            #expect(owner.status == 401)
            #expect(owner["WWW-Authenticate"]?.contains("invalid_token") == true)
        }

        @Test func `end when the subscriber revokes the device`() throws {
            let phone = try server.app(of: Cast.anna.number, name: "Телефон")
            let lost = App(server)
            try lost.signIn(Cast.anna.number, name: "Потерянный")
            let devices = try phone.get("/devices").json()["devices"].list
            #expect(Set(devices.map { $0["name"].text }) == ["Телефон", "Потерянный"])
            #expect(devices.filter { $0["is_current"].isTrue }.count == 1)
            let key = ["Idempotency-Key": "revoke-1"]
            for _ in 1...2 {
                let answer = try phone.call("DELETE", "/devices/\(lost.device)", headers: key)
                #expect(answer.status == 204, "\(answer.summary)")
            }
            #expect(try lost.get("/home").status == 401)
            #expect(try phone.get("/home").status == 200)
            let again = try phone.call("DELETE", "/devices/\(lost.device)")
            #expect(again.problem == "device-unknown")
        }

        @Test func `end when the app signs itself out, and 401 says the same to a repetition`()
            throws
        {
            let app = try server.app(of: Cast.anna.number)
            #expect(try app.call("DELETE", "/devices/\(app.device)").status == 204)
            let again = try app.call("DELETE", "/devices/\(app.device)")
            #expect(again.problem == "token-required")
            let refresh = try app.call(
                "POST", "/devices/refresh", ["refresh_token": app.refresh])
            #expect(refresh.problem == "session-ended")
        }

        @Test func `of another subscriber cannot be ended`() throws {
            let anna = try server.app(of: Cast.anna.number)
            let boris = try server.app(of: Cast.boris.number)
            let answer = try anna.call("DELETE", "/devices/\(boris.device)")
            #expect(answer.status == 404)
            #expect(try boris.get("/home").status == 200)
        }

        @Test func `end everywhere, browsers as well`() throws {
            let app = try server.app(of: Cast.anna.number)
            let browser = try server.browser(of: Cast.anna.number)
            #expect(try app.call("DELETE", "/devices").status == 204)
            #expect(try app.get("/home").status == 401)
            expectSignedOut(try browser.get("/home"))
        }

        @Test func `a wrong password says no more than an unknown number`() throws {
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
            let app = App(server)
            let answers = try [Cast.anna.number, "375295559999"].map { number in
                try app.call(
                    "POST", "/devices",
                    ["number": "+" + number, "password": "Nevdalo", "name": "x"])
            }
            for answer in answers {
                #expect(answer.status == 422)
                #expect(answer.problem == "wrong-credentials")
            }
            let details = try answers.map { try $0.json(422)["detail"].text }
            #expect(details[0] == details[1])
        }

        @Test func `misses in apps lead to a wait with its seconds`() throws {
            let app = App(server)
            let body = ["number": "+375295559999", "password": "Nevdalo", "name": "x"]
            for _ in 1...5 { _ = try app.call("POST", "/devices", body) }
            let answer = try app.call("POST", "/devices", body)
            #expect(answer.problem == "too-many-attempts")
            let seconds = try answer.json(429)["retry_after_seconds"].number
            #expect((seconds ?? 0) >= 1)
            #expect(answer["Retry-After"] == seconds.map { String(Int($0)) })
        }
    }
}
