import Databases
import Foundation
import Synchronization

/// The databases of operators' folders, when this run is about a server: every program that is
/// given a folder is told of the folder's own.
enum OperatorDatabase {
    private static let all = Mutex<[String: ServerDatabase]>([:])

    /// What a program wants in its environment.
    static func environment(_ arguments: [String]) throws -> [String: String] {
        guard TestServer.address != nil, !arguments.contains("config"),
            let place = arguments.firstIndex(of: "--data"), place + 1 < arguments.count
        else { return [:] }
        return ["KABINET_DATABASE_URL": try of(arguments[place + 1]).url]
    }

    /// A folder's own, made when it is first asked for.
    static func of(_ folder: String) throws -> ServerDatabase {
        try all.withLock { all in
            if let known = all[folder] { return known }
            let new = try ServerDatabase()
            all[folder] = new
            return new
        }
    }

    /// For a folder that is a copy.
    static func copy(from folder: String, to copy: String) throws {
        guard let known = all.withLock({ $0[folder] }) else { return }
        let database = try ServerDatabase(copyOf: known)
        all.withLock { $0[copy] = database }
    }

    static func put(_ database: ServerDatabase, for folder: String) {
        all.withLock { $0[folder] = database }
    }

    /// For a folder of another node.
    static func share(from folder: String, to node: String) throws {
        let database = try of(folder)
        all.withLock { $0[node] = database }
    }

    /// Of a folder that is gone.
    static func remove(_ folder: String) {
        // The databases go when nobody holds the lock.
        let gone = all.withLock { all in
            let names = all.keys.filter { $0 == folder || $0.hasPrefix(folder + "/") }
            return names.map { all.removeValue(forKey: $0) }
        }
        _ = gone.count
    }
}
