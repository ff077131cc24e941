import Foundation
import Testing

extension Files {
    @Suite struct `Secrets in files` {
        @Test func `a password that others may read is refused, and told how to hide`() throws {
            let folder = try DemoOperator.copy()
            let file = folder["agents/demo.password"]
            try mode(0o640, file)
            let command = try Command.kabinet("serve", "--data", folder.path, "--port", "0")
            #expect(command.status == 1)
            #expect(command.errors.contains("may be read by others; run: chmod 600 \(file)"))
            let doctor = try Command.kabinet("doctor", "--data", folder.path)
            #expect(doctor.status == 1)
            #expect(doctor.output.contains("FAIL  agents: "))
            try mode(0o600, file)
            try Command.kabinet("doctor", "--data", folder.path).expectSuccess()
        }

        @Test func `a key that others may read is refused`() throws {
            let folder = try DemoOperator.copy()
            try mode(0o604, folder["keys/sealing.key"])
            let command = try Command.kabinet("serve", "--data", folder.path, "--port", "0")
            #expect(command.status == 1)
            #expect(command.errors.contains("run: chmod 600 \(folder["keys/sealing.key"])"))
        }

        @Test func `no secret is shown, only where it lies`() throws {
            let folder = try DemoOperator.copy()
            let password = String(
                decoding: try folder.bytes(of: "agents/demo.password"), as: UTF8.self)
            let command = try Command.kabinet("config", "show", "--data", folder.path)
            #expect(command.output.contains("payments.agents: demo (agents/demo.password)"))
            #expect(
                !command.text.contains(password.trimmingCharacters(in: .whitespacesAndNewlines)))
        }

        private func mode(_ mode: Int, _ file: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        }
    }
}
