import Foundation
import Testing

extension Apps {
    /// One at a time: each keeps a core busy.
    @Suite(.serialized) struct `schemathesis finds no server error and no undocumented answer` {
        private static let endings = ["signOutEverywhere", "revokeDevice"]

        let server: Server

        /// Without bounds to the number of requests, which would hide all else. Anna is whom the
        /// description's examples sign in.
        init() throws {
            server = try Server.demo()
            let shared = [
                "sign_in.per_address", "sign_in.per_network", "sign_in.per_app_address",
                "sign_in.per_app_network", "sign_in.app_global", "sign_in.global",
                "code.per_address", "code.per_network", "code.global", "requests.per_subscriber",
                "requests.per_address",
            ]
            var bounds = Dictionary(uniqueKeysWithValues: shared.map { ($0, 1_000_000) })
            bounds["device.most"] = 1_000
            try server.setLimits(bounds)
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
        }

        @Test func `as a subscriber`() throws {
            let app = try server.app(of: Cast.boris.number)
            let others = Self.endings.flatMap { ["--exclude-operation-id", $0] }
            let run = try Schemathesis(server: server)
                .run(token: app.access, others, seconds: 45)
            #expect(run.status == 0, "\(run.text.suffix(6_000))")
            #expect(try app.get("/home").status == 200)
        }

        @Test func `as a stranger`() throws {
            let run = try Schemathesis(server: server).run(token: nil, seconds: 20)
            #expect(run.status == 0, "\(run.text.suffix(6_000))")
        }

        @Test func `as a subscriber who signs out`() throws {
            let app = try server.app(of: Cast.boris.number)
            let these = Self.endings.flatMap { ["--include-operation-id", $0] }
            let run = try Schemathesis(server: server).run(token: app.access, these, seconds: 10)
            #expect(run.status == 0, "\(run.text.suffix(6_000))")
        }
    }
}
