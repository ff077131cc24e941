import Foundation
import Store

/// A database in a folder of its own; both are gone with the value.
final class FreshDatabase: Sendable {
    let folder: String
    let path: String
    let database: Database

    init() throws {
        folder = NSTemporaryDirectory() + "kabinet-store-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        path = folder + "/kabinet.db"
        database = try Database(writing: path)
    }

    deinit {
        database.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs a statement of a test.
    func run(_ sql: String) async throws {
        try await database.write { _ = try $0.run(sql) }
    }

    /// The single number that a query answers.
    func number(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int64? {
        try database.read { try $0.first(sql, arguments) { $0.integer(0) } }
    }
}

/// What tests read from the repository.
enum Repository {
    /// `Sources/Store`, three levels above this file.
    static var store: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/") + "/Sources/Store"
    }

    /// Texts by path below `Sources/Store`, in order.
    static func files(_ ending: String) throws -> [(path: String, text: String)] {
        let found = FileManager.default.enumerator(atPath: store)
        let paths = (found?.allObjects as? [String] ?? []).filter { $0.hasSuffix(ending) }
        return try paths.sorted().map { path in
            (path, try String(contentsOfFile: store + "/" + path, encoding: .utf8))
        }
    }
}
