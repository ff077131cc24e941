import Foundation
import Testing

extension Crashes {
    /// Twenty-five times a load is ended by SIGKILL: by turns the command that opened the database
    /// itself, and the server for which the command works.
    @Suite struct `kill -9 while call records are loaded` {
        private static let recordsPerFile = 400
        private let folder: Folder
        private let inbox: Folder
        private let start = Moment.hourAgo
        private let vera = Cast.vera

        init() throws {
            folder = try DemoOperator.copy()
            inbox = try Folder()
        }

        @Test func `the database stays whole, loads that ended well are there, the rest come once`()
            throws
        {
            let before = try Command.kabinet("export", "ledger", "--data", folder.path)
            #expect(Table(try before.expectSuccess().output).sum("amount_t") == 0)
            let opening = try balance()
            var done: [Int] = []
            for turn in 0..<25 {
                let isDone = turn.isMultiple(of: 2) ? try crashCommand(turn) : try crashServer(turn)
                if isDone { done.append(turn) }
                #expect(try StoredBytes.integrityAfterCrash(folder) == "ok", "turn \(turn)")
            }
            try expectRated(done)
            for turn in 0..<25 { try load(file(turn)).expectSuccess() }
            try expectRated(Array(0..<25))
            // One started minute at 0.0838 each (charging rules §5).
            #expect(try balance() == opening - 25 * Self.recordsPerFile * 838)
            let ledger = try Command.kabinet("export", "ledger", "--data", folder.path)
            #expect(Table(try ledger.expectSuccess().output).sum("amount_t") == 0)
        }

        /// Whether the load had said that it is done.
        private func crashCommand(_ turn: Int) throws -> Bool {
            let arguments = ["load", "usage", try file(turn), "--data", folder.path]
            let child = try ChildProcess(Repository.binary, arguments)
            usleep(delay(turn))
            child.signal(SIGKILL)
            return child.wait(seconds: 10) == 0
        }

        private func crashServer(_ turn: Int) throws -> Bool {
            let server = try Server(folder: folder)
            let arguments = ["load", "usage", try file(turn), "--data", folder.path]
            let child = try ChildProcess(Repository.binary, arguments)
            usleep(delay(turn))
            server.crash()
            let status = child.wait(seconds: 20)
            #expect(status != nil, "the command hangs when its server is gone")
            return status == 0
        }

        private func expectRated(_ turns: [Int]) throws {
            let month = String(start.prefix(7))
            let export = try Command.kabinet(
                "export", "rated", "--month", month, "--data", folder.path)
            let ids = Set(Table(try export.expectSuccess().output).rows.compactMap { $0["id"] })
            let lost = turns.flatMap(Self.ids).filter { !ids.contains($0) }
            #expect(lost.isEmpty, "\(lost.count) lost: \(lost.prefix(5))")
        }

        private func load(_ path: String) throws -> Command {
            try Command.kabinet("load", "usage", path, "--data", folder.path)
        }

        private func balance() throws -> Int {
            let export = try Command.kabinet("export", "balances", "--data", folder.path)
            let rows = Table(try export.expectSuccess().output).rows
            let row = rows.first { $0["account"] == vera.account }
            let units = row?["balance_t"].flatMap(Int.init)
            return try units.orFault("no balance of \(vera)")
        }

        private func file(_ turn: Int) throws -> String {
            let rows = Self.ids(turn).map {
                UsageRow(id: $0, subscriber: vera.number, start: start)
            }
            return try inbox.write(UsageRow.file(rows), to: "usage-\(turn).csv")
        }

        private static func ids(_ turn: Int) -> [String] {
            (0..<recordsPerFile).map { "t\(turn)-\($0)" }
        }

        /// From at once to when the load is over, in an order that repeats itself.
        private func delay(_ turn: Int) -> useconds_t { useconds_t(5_000 + turn * 7 % 25 * 6_000) }
    }
}
