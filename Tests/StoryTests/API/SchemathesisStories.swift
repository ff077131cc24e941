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
            let catalogue = try Folder()
            try Command.run("cp", ["-a", Repository.catalogue + "/.", catalogue.path])
                .expectSuccess()
            let bounds = "per_subscriber|per_address|per_app_address|app_global|global"
            let open = #"s/^(  (\#(bounds)): )[0-9]+/\11000000/; s/^(  most: )[0-9]+/\11000/"#
            try Command.run("sed", ["-i", "-E", open, catalogue["limits.yaml"]]).expectSuccess()
            try server.kabinet("load", "catalogue", catalogue.path).expectSuccess()
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
