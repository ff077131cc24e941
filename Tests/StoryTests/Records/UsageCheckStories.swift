import Foundation
import Testing

extension Files {
    /// `kabinet load usage --check`: what a file would cost, before money moves.
    @Suite struct `A file of calls, looked at before` {
        @Test func `says what the load will say, and changes nothing`() throws {
            let server = try Server.demo()
            let inbox = try Folder()
            let rows = (1...40).map { place in
                UsageRow(
                    id: "k-\(place)",
                    subscriber: place % 2 == 0 ? Cast.vera.number : Cast.anna.number,
                    other: Cast.boris.number, seconds: 60 * place)
            }
            let file = try inbox.write(UsageRow.file(rows), to: "calls.csv")
            let before = try server.export("balances").rows
            let looked = try server.kabinet("load", "usage", file, "--check").expectSuccess()
            #expect(try server.export("balances").rows == before)
            #expect(
                try server.export("rated").rows.allSatisfy { $0["id"]?.hasPrefix("k-") == false })
            let said = try summary(looked)
            #expect(said.hasPrefix("nothing is changed: 40 charged, "), "\(said)")
            let loaded = try summary(server.kabinet("load", "usage", file).expectSuccess())
            #expect(said == "nothing is changed: " + loaded)
            #expect(try server.export("balances").rows != before)
        }

        private func summary(_ command: Command) throws -> String {
            try command.output.split(separator: "\n").map(String.init)
                .last { $0.contains(" charged, ") }.orFault(command.text)
        }
    }
}
