import Demo
import Foundation
import Secrets

/// Makes the folder of a demo operator. It is built beside its place and moved there when whole, so
/// that an interrupted start leaves nothing half done.
struct NewDemo {
    let folder: String
    let catalogue: String
    /// The people beside the cast.
    let town: TownWish?

    func make() async throws {
        guard FileManager.default.fileExists(atPath: catalogue) else {
            throw Failure("There is no catalogue in \(catalogue); give --catalogue DIR.")
        }
        if let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) {
            guard entries.isEmpty else {
                throw Failure("\(folder) is neither empty nor a demo operator; give --data DIR.")
            }
            try FileManager.default.removeItem(atPath: folder)
        }
        // A name that nobody has: what is there already is never removed.
        let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        let building = folder + ".new-" + Base64URL.encode(randomBytes(6))
        try FileManager.default.createDirectory(
            atPath: building + "/agents", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try write(Self.configuration, to: building + "/kabinet.yaml")
        try write(Base64URL.encode(randomBytes(12)) + "\n", to: building + "/agents/demo.password")
        _ = try KeyFile.make(building + "/keys/sealing.key")
        do {
            try await fill(building)
        } catch {
            try? FileManager.default.removeItem(atPath: building)
            throw error
        }
        try FileManager.default.moveItem(atPath: building, toPath: folder)
    }

    private func fill(_ building: String) async throws {
        let configuration = try ConfigurationSources(
            folder: building, file: building + "/kabinet.yaml"
        ).read()
        let now = Installation.now()
        let town = town.map { NewTown($0, now: now) }
        let installation = try Installation(
            writing: configuration, now: { town?.clock.now ?? Installation.now() })
        defer { installation.close() }
        let demo = DemoOperator(door: installation.door, folder: building)
        try await demo.load(catalogue: catalogue)
        if let town {
            try await town.fill(installation, folder: building, now: now)
            // With a last day of its own the whole operator is the same whenever it is made.
            if town.wish.until == nil { town.clock.set(Installation.now()) }
        }
        try await demo.addCast()
    }

    private func write(_ text: String, to path: String) throws {
        let isMade = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isMade else { throw Failure("Cannot write \(path).") }
    }

    private static let configuration = """
        # A demo operator: one-time links and the virtual handset are served, on loopback only.
        demo: true
        listen: 127.0.0.1:8080
        log:
          level: warning
        payments:
          listen: 127.0.0.1:8081
          agents:
            - {name: demo, password_file: agents/demo.password, from: [127.0.0.1]}

        """
}
