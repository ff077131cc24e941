import Testing

extension Login {
    @Suite struct `What every answer forbids the browser` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test(arguments: ["/", "/login", "/registration", "/phone", "/nothing", "/home"])
        func `visitor's pages carry the policy`(path: String) throws {
            expectPolicy(try Browser(server).get(path))
        }

        @Test(arguments: ["/home", "/home/codes", "/account/spending", "/archive", "/nothing"])
        func `pages of the cabinet carry the policy and are kept nowhere`(path: String) throws {
            let answer = try server.signedIn(Cast.anna.number).get(path)
            expectPolicy(answer)
            #expect(answer["Cache-Control"]?.contains("no-store") == true)
        }

        @Test func `no page has a script or a style of its own`() throws {
            let browser = try server.signedIn(Cast.anna.number)
            let paths = [
                "/", "/login", "/login/phone", "/registration", "/phone", "/home", "/home/codes",
                "/archive",
            ]
            for path in paths {
                let html = try browser.get(path).text.lowercased()
                for part in ["<script", "<style", " style=", " onclick=", "javascript:", "data:"] {
                    #expect(!html.contains(part), "\(path) has \(part)")
                }
            }
        }

        private func expectPolicy(_ answer: Answer) {
            let policy = answer["Content-Security-Policy"] ?? ""
            for part in [
                "default-src 'none'", "img-src 'self'", "media-src 'self'", "style-src 'self'",
                "form-action 'self'",
                "base-uri 'none'", "frame-ancestors 'none'",
            ] {
                #expect(policy.contains(part), "\(part)")
            }
            #expect(!policy.contains("unsafe"))
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["Referrer-Policy"] != nil)
        }
    }
}
