import Databases
import Foundation
import Store
import Testing

/// A database of its own on the engine that this run is about; it is gone with the value.
final class FreshDatabase: Sendable {
    let folder: String
    let place: DatabasePlace
    let database: Database
    /// Nil for a file.
    let server: ServerDatabase?

    private static let template = ServerTemplate { url in
        try Database(writing: .server(PostgresAddress(url: url))).close()
    }

    /// - Parameter onFile: whatever this run is about.
    init(onFile: Bool = false) throws {
        folder = NSTemporaryDirectory() + "kabinet-store-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        if onFile || TestServer.address == nil {
            server = nil
            place = .file(folder + "/kabinet.db")
        } else {
            let copy = try Self.template.copy()
            server = copy
            place = .server(PostgresAddress(url: copy.url))
        }
        database = try Database(writing: place)
    }

    deinit {
        database.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

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

extension Trait where Self == ConditionTrait {
    /// About what only a file has.
    static var onFile: Self { .enabled(if: TestServer.address == nil, "the database is no file") }

    /// About what only a server has.
    static var onServer: Self { .enabled(if: TestServer.address != nil, "there is no server") }
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
