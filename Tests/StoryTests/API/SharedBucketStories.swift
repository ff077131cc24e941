import Testing

extension Apps {
    /// The server believes a proxy in front of it, so that the story may come from anywhere.
    @Suite struct `Strangers are counted` {
        let server: Server
        let app: App

        init() throws {
            server = try Server(
                folder: DemoOperator.copy(), environment: ["KABINET_TRUSTED_PROXIES": "127.0.0.1"])
            app = App(server)
        }

        @Test func `by the 64 bits of an IPv6 address, of which one client has all`() throws {
            try server.setLimits(["sign_in.per_app_address": 2, "code.per_address": 3])
            let addresses = (1...4).map { "2001:db8::\($0)" } + ["2001:db8:0:1::1"]
            #expect(try signIns(from: addresses) == [422, 422, 422, 429, 422])
            #expect(try codes(from: addresses) == [202, 202, 202, 429, 202])
        }

        @Test func `by their network, in apps as in the portal`() throws {
            try server.setLimits(["sign_in.per_app_network": 2, "code.per_network": 3])
            let addresses = (1...4).map { "192.0.2.\($0)" } + ["198.51.100.1"]
            #expect(try signIns(from: addresses) == [422, 422, 422, 429, 422])
            #expect(try codes(from: addresses) == [202, 202, 202, 429, 202])
        }

        @Test func `by requests until they sign in; a subscriber has a bucket of his own`() throws {
            let anna = try server.app(of: Cast.anna.number)
            try server.setLimits(["requests.per_address": 1, "requests.per_subscriber": 120])
            var stranger = try app.get("/operator")
            // A slow machine gives the bucket time to fill up again.
            for _ in 0..<50 where stranger.status == 200 { stranger = try app.get("/operator") }
            #expect(stranger.problem == "too-many-requests")
            #expect(stranger["Retry-After"] != nil)
            #expect(try anna.get("/home").status == 200)
            let elsewhere = ["X-Forwarded-For": "192.0.2.1"]
            #expect(try app.get("/operator", headers: elsewhere).status == 200)
        }

        /// A wrong password from each address, each time for another number.
        private func signIns(from addresses: [String]) throws -> [Int] {
            try statuses(addresses, "/devices", ["password": "Nepravda", "name": "x"])
        }

        /// A code that is asked for from each address, each time for another number.
        private func codes(from addresses: [String]) throws -> [Int] {
            try statuses(addresses, "/registration/code", ["purpose": "reset"])
        }

        private func statuses(_ addresses: [String], _ path: String, _ body: [String: String])
            throws -> [Int]
        {
            try addresses.enumerated().map { turn, address in
                let number = ["number": "+37529555\(1000 + turn)"]
                return try app.call(
                    "POST", path, body.merging(number) { $1 },
                    headers: ["X-Forwarded-For": address]
                ).status
            }
        }
    }
}
