import Foundation
import Testing

extension Serving {
    @Suite struct `Open files` {
        @Test func `when they run out commands wait, and are taken when there are some again`()
            throws
        {
            let server = try Server.demo()
            try server.limitOpenFiles("3")
            // Whatever becomes of it: it takes the descriptor that the system had kept ready.
            _ = try server.kabinet("load", "catalogue", Repository.catalogue)
            #expect(try server.isLogged("commands cannot be taken"), "\(server.errors)")
            try server.limitOpenFiles("4096")
            try server.kabinet("load", "catalogue", Repository.catalogue).expectSuccess()
        }

        @Test func `as many as may be are taken, whatever the shell's habit is`() throws {
            let server = try Self.server(underLimit: "-S -n 256")
            #expect(try server.measure("process_max_fds") ?? 0 > 256)
        }

        @Test func `with few the portal takes fewer connections, and says so`() throws {
            let server = try Self.server(underLimit: "-n 700")
            #expect(server.errors.contains("connections=188"), "\(server.errors)")
        }

        @Test func `with too few it does not begin`() throws {
            let command = try Self.kabinet("serve", "--port", "0", underLimit: "-n 300")
            #expect(command.status == 1)
            #expect(command.errors.contains("LimitNOFILE="), "\(command.text)")
        }

        @Test func `the doctor says when they may be too few`() throws {
            let command = try Self.kabinet("doctor", underLimit: "-n 1024")
            #expect(command.status == 0)
            #expect(command.output.contains("warn  files: 1024 may be open"), "\(command.text)")
        }

        private static func shell(_ limit: String) -> [String] {
            ["sh", "-c", "ulimit \(limit) && exec \"$0\" \"$@\""]
        }

        private static func kabinet(_ words: String..., underLimit limit: String) throws -> Command
        {
            let folder = try DemoOperator.copy()
            let line = shell(limit) + [Repository.binary] + words + ["--data", folder.path]
            return try Command.run(line[0], Array(line.dropFirst()))
        }

        private static func server(underLimit limit: String) throws -> Server {
            try Server(folder: DemoOperator.copy(), prefix: shell(limit))
        }
    }
}

extension Server {
    fileprivate func limitOpenFiles(_ count: String) throws {
        try Command.run("prlimit", ["--pid", "\(id)", "--nofile=\(count):"]).expectSuccess()
    }

    fileprivate func isLogged(_ words: String) throws -> Bool {
        for _ in 0..<500 {
            if errors.contains(words) { return true }
            usleep(20_000)
        }
        return false
    }
}
