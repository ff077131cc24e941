import Databases
import Foundation

/// A PostgreSQL server of a story's own.
final class Cluster: Sendable {
    let address: String
    private let folder: Folder

    init(_ folder: Folder, _ settings: [String]) throws {
        self.folder = folder
        let words = ["start", folder.path] + settings
        address = try Command.run(Self.script, words).expectSuccess().output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit { stop() }

    private static let script = Repository.root + "/Scripts/postgres"

    /// For a program of ours that works on the database `kabinet`.
    var environment: [String: String] { ["KABINET_DATABASE_URL": address + "/kabinet"] }

    func session(_ database: String) throws -> ServerSession {
        try ServerSession("\(address)/\(database)")
    }

    func stop() { _ = try? Command.run(Self.script, ["stop", folder.path]) }

    /// Until the archive has all that was written so far.
    func archiveAll() throws {
        let session = try session("postgres")
        let last = try session.texts("SELECT pg_walfile_name(pg_switch_wal())")[0]
        try wait(session, "SELECT last_archived_wal >= '\(last)' FROM pg_stat_archiver", "t")
    }

    func waitUntilItIsPromoted() throws {
        try wait(try session("postgres"), "SELECT pg_is_in_recovery()", "f")
    }

    private func wait(_ session: ServerSession, _ sql: String, _ answer: String) throws {
        for _ in 0..<600 {
            if try session.texts(sql) == [answer] { return }
            usleep(100_000)
        }
        throw StoryFault("never \(answer): \(sql)")
    }
}
