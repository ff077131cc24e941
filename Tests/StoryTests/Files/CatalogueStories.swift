import Foundation
import Testing

extension Files {
    @Suite struct `The catalogue` {
        let server: Server
        let folder: Folder

        init() throws {
            server = try Server.demo()
            folder = try Folder()
            try Command.run("cp", ["-a", Repository.catalogue + "/.", folder.path]).expectSuccess()
        }

        @Test func `is loaded as often as one likes, and says when nothing changed`() throws {
            for _ in 0..<2 { try server.kabinet("load", "catalogue", folder.path).expectSuccess() }
            try replace("0.0838", by: "0.0850", in: "tariffs/basic.yaml")
            let command = try server.kabinet("load", "catalogue", folder.path).expectSuccess()
            #expect(command.text.contains("legko-skazat"))
        }

        @Test func `a new price is used at once by the running server`() throws {
            try replace("0.0838", by: "0.0850", in: "tariffs/basic.yaml")
            try server.kabinet("load", "catalogue", folder.path).expectSuccess()
            let before = try server.balance(Cast.vera.account)
            let row = UsageRow(id: "c-1", subscriber: Cast.vera.number, seconds: 60)
            try server.loadUsage(row, inbox: folder).expectSuccess()
            #expect(try server.balance(Cast.vera.account) == before - 850)
        }

        @Test(arguments: [
            ("tariffs/super.yaml", "unit_seconds: 60", "unit_secs: 60", "unit_secs"),
            ("tariffs/super.yaml", "\"0.0365\"", "\"0.03651\"", "0.03651"),
            ("tariffs/super.yaml", "state: archive", "state: sleeping", "sleeping"),
            ("limits.yaml", "shortest: 4", "shortest: four", "four"),
            ("operator.yaml", "currency: BYN", "currency: [", "operator.yaml"),
        ])
        func `a mistake is told with file, line, what was found, and nothing is loaded`(
            file: String, right: String, wrong: String, found: String
        ) throws {
            let line = try replace(right, by: wrong, in: file)
            try replace("0.0838", by: "0.0850", in: "tariffs/basic.yaml")
            let command = try server.kabinet("load", "catalogue", folder.path)
            #expect(command.status != 0)
            #expect(command.text.contains(file))
            // The parser misses the bracket's end only where the next key stands.
            let isTold = (line...line + 2).contains { command.text.contains(":\($0):") }
            #expect(isTold, "\(command.text)")
            #expect(command.text.contains(found))
            let before = try server.balance(Cast.vera.account)
            let row = UsageRow(id: "c-2", subscriber: Cast.vera.number, seconds: 60)
            try server.loadUsage(row, inbox: folder).expectSuccess()
            #expect(try server.balance(Cast.vera.account) == before - 838)
        }

        @Test func `a folder without files is refused with the file's name`() throws {
            let empty = try Folder()
            let command = try server.kabinet("load", "catalogue", empty.path)
            #expect(command.status != 0)
            #expect(command.text.contains(".yaml"))
        }

        /// The number of the first line that was changed.
        @discardableResult
        private func replace(_ right: String, by wrong: String, in file: String) throws -> Int {
            let text = String(decoding: try folder.bytes(of: file), as: UTF8.self)
            let place = try text.range(of: right).orFault("no «\(right)» in \(file)")
            try folder.write(text.replacingOccurrences(of: right, with: wrong), to: file)
            return text[..<place.lowerBound].components(separatedBy: "\n").count
        }
    }
}
