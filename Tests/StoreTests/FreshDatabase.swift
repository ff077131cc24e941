import Databases
import Foundation
import Store
import Testing

/// A database of its own on the engine that this run is about; it is gone with the value.
final class FreshDatabase: Sendable {
    let database: Database
    private let own: OwnPlace

    /// - Parameter isFile: whatever this run is about.
    init(isFile: Bool = false) throws {
        own = try OwnPlace(isFile: isFile)
        database = try Database(writing: own.database)
    }

    deinit { database.close() }

    var folder: String { own.folder }

    var place: DatabasePlace { own.database }

    /// Nil for a file.
    var server: ServerDatabase? { own.server }

    /// Of a file.
    var path: String {
        get throws {
            guard case .file(let path) = place else { throw ServerFault("this is no file") }
            return path
        }
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
