import Foundation
import Testing

extension Files {
    /// A service runs as a user of its own, and its operator is root at night.
    @Suite struct `Whose the files are` {
        /// Who is not root can only be a service of his own.
        private static let service = geteuid() == 0 ? 54_321 : Int(geteuid())

        @Test func `on a file, what root makes in a service's folder is the service's`() throws {
            let folder = try Folder()
            try Command.run("chown", ["\(Self.service)", folder.path]).expectSuccess()
            try kabinet("keys", "init", "--data", folder.path)
            try kabinet("migrate", "--data", folder.path)
            let shelf = try Folder()
            try kabinet("backup", "--to", shelf.path, "--data", folder.path)
            let made = try #require(shelf.files.first { $0.hasSuffix(".sqlite") })
            try kabinet("restore", shelf[made], "--replace", "--data", folder.path)
            let names = folder.files + ["keys"]
            #expect(names.contains("kabinet.sqlite") && names.contains("kabinet.sqlite.lock"))
            for name in names { #expect(try owner(folder[name]) == Self.service, "\(name)") }
        }

        @Test func `the doctor names a file that root left behind`() throws {
            let folder = try DemoOperator.copy()
            try Command.run("chown", ["-R", "\(Self.service)", folder.path]).expectSuccess()
            // A file of root's, which nobody else can make.
            let lock = folder["kabinet.sqlite.lock"]
            try Command.run("ln", ["-sf", "/etc/passwd", lock]).expectSuccess()
            let doctor = try Command.kabinet("doctor", "--data", folder.path)
            #expect(doctor.status == 1)
            let advice = "run: chown \(Self.service):\(getegid()) \(lock)"
            #expect(doctor.output.contains(advice), "\(doctor.text)")
        }

        @Test func `the doctor names a folder that others may read`() throws {
            try expectNamed("")
        }

        @Test(arguments: ["kabinet.sqlite", "kabinet.sqlite.lock"])
        func `on a file, the doctor names what others may read`(name: String) throws {
            try expectNamed(name)
        }

        private func expectNamed(_ name: String) throws {
            let folder = try DemoOperator.copy()
            try Command.run("chmod", ["o+rx", folder[name]]).expectSuccess()
            let doctor = try Command.kabinet("doctor", "--data", folder.path)
            #expect(doctor.status == 1)
            #expect(doctor.output.contains("FAIL  folder: "), "\(doctor.text)")
        }

        @Test func `the doctor has doubts that are no failure`() throws {
            let folder = try DemoOperator.copy()
            let doctor = try Command.run(
                Repository.binary, ["doctor", "--data", folder.path],
                environment: [
                    "KABINET_SECURE": "true", "KABINET_OPERATIONS_LISTEN": "0.0.0.0:8082",
                ])
            #expect(doctor.status == 0, "\(doctor.text)")
            for words in ["trusted_proxies is empty", "0.0.0.0:8082 of operations.listen"] {
                #expect(doctor.output.contains(words), "\(doctor.text)")
            }
        }

        private func kabinet(_ words: String...) throws {
            try Command.run(Repository.binary, words).expectSuccess()
        }

        private func owner(_ file: String) throws -> Int? {
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            return (attributes[.ownerAccountID] as? NSNumber)?.intValue
        }
    }
}
