import Foundation
import Testing

/// A backup that `kabinet backup` made.
struct Backup {
    let folder: Folder
    let name: String

    var path: String { folder[name] }

    static func make(of server: Server, in folder: Folder, _ options: String...) throws -> Backup {
        let words = ["backup", "--to", folder.path, "--data", server.folder.path] + options
        let command = try Command.run(Repository.binary, words).expectSuccess()
        let path = command.output.split(separator: ":").first.map(String.init) ?? ""
        return Backup(folder: folder, name: (path as NSString).lastPathComponent)
    }

    /// A server on a new disk: the restored database, and the files that are kept by themselves.
    func restored(withKeyOf server: Server) throws -> Server {
        let new = try Folder()
        try putKey(of: server, into: new)
        for name in ["kabinet.yaml", "agents"] {
            try FileManager.default.copyItem(atPath: server.folder[name], toPath: new[name])
        }
        try Command.kabinet("restore", path, "--data", new.path).expectSuccess()
        return try Server(folder: new)
    }

    func putKey(of server: Server, into folder: Folder) throws {
        try FileManager.default.copyItem(atPath: server.folder["keys"], toPath: folder["keys"])
    }

    /// What it says of itself agrees with `sha256sum` and with the ledger that was restored.
    func expectContents(of ledger: Table) throws {
        let said = try JSONFields(folder.bytes(of: name + ".json"))
        let sum = try Command.run("sha256sum", [path]).expectSuccess().output
        #expect(said["file"]["sha256"].text == String(sum.prefix(64)))
        #expect(said["contents"]["entries"].number == Double(ledger.rows.count))
        let balances = ledger.rows.filter { $0["leg"] == "main" }
            .compactMap { $0["amount_t"].flatMap(Int.init) }
        #expect(said["contents"]["balances"].number == Double(balances.reduce(0, +)))
    }

    /// Damages it as a bad disk would.
    func change(_ body: (inout [UInt8]) -> Void) throws {
        var bytes = try folder.bytes(of: name)
        body(&bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}

extension Server {
    /// A demo operator under another key than all other copies.
    static func demo(keyOfItsOwn: Bool) throws -> Server {
        try Server(folder: keyOfItsOwn ? Folder() : DemoOperator.copy())
    }
}
