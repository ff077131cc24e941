import Foundation
import Testing

extension Files {
    @Suite struct `The key of a database` {
        @Test func `under another key nothing is served, loaded or exported`() throws {
            let folder = try DemoOperator.copy()
            let key = try folder.bytes(of: "keys/sealing.key")
            try Self.replaceKey(in: folder, with: [UInt8](repeating: 7, count: 32))
            for words in [
                ["serve", "--port", "0"], ["load", "catalogue", Repository.catalogue],
                ["export", "balances"],
            ] {
                let command = try Self.kabinet(words, folder)
                #expect(command.status == 1)
                #expect(command.errors.contains("was made with the key"), "\(command.text)")
            }
            let doctor = try Self.kabinet(["doctor"], folder)
            #expect(doctor.status == 1)
            #expect(doctor.output.contains("FAIL  key: "), "\(doctor.text)")
            #expect(!doctor.output.contains("ok    key: "))
            try Self.replaceKey(in: folder, with: key)
            try Self.kabinet(["doctor"], folder).expectSuccess()
        }

        @Test func `a lost key is not replaced beside a database`() throws {
            let folder = try DemoOperator.copy()
            try FileManager.default.removeItem(atPath: folder["keys/sealing.key"])
            let command = try Self.kabinet(["keys", "init"], folder)
            #expect(command.status == 1)
            #expect(command.errors.contains("put your copy of it at"), "\(command.text)")
            #expect(!folder.files.contains("keys/sealing.key"))
        }

        private static func kabinet(_ words: [String], _ folder: Folder) throws -> Command {
            try Command.run(Repository.binary, words + ["--data", folder.path])
        }

        private static func replaceKey(in folder: Folder, with bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: folder["keys/sealing.key"]))
        }
    }
}
