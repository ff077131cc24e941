import Foundation
import Store

/// Moves an operator's database from one engine to the other. The old one stays as it was.
struct DatabaseMove {
    let source: DatabasePlace
    let target: DatabasePlace

    /// - Returns: what the new database holds, added up anew.
    func run(_ progress: (Int64, Int64) -> Void) throws -> DatabaseContents {
        let lock = try takeLock()
        defer { lock?.release() }
        let database = try Database(reading: source)
        defer { database.close() }
        let hold = try database.hold(.move)
        defer { withExtendedLifetime(hold) {} }
        let copy = DatabaseCopy(of: database)
        switch target {
        case .file(let path): try make(copy, atFile: path, progress)
        case .server(let address): try copy.make(at: address, progress)
        }
        return try verified()
    }

    /// Nobody may write what would be left behind.
    private func takeLock() throws -> WriterLock? {
        guard case .file(let path) = source else { return nil }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("There is no \(path).")
        }
        do {
            return try WriterLock(beside: path)
        } catch .locked {
            throw Failure("A server or a command is writing \(path); stop it first.")
        }
    }

    /// The file gets its name when it is whole and on the disk.
    private func make(
        _ copy: DatabaseCopy, atFile path: String, _ progress: (Int64, Int64) -> Void
    ) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path) exists; a move replaces no database.")
        }
        let partial = path + BackupFile.unfinished
        try Disk.remove(partial)
        do {
            try copy.make(atFile: partial, progress)
            try Disk.sync(partial)
            try Disk.move(partial, to: path)
            try Disk.sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        } catch {
            try? Disk.remove(partial)
            throw error
        }
    }

    private func verified() throws -> DatabaseContents {
        let database = try Database(reading: target)
        defer { database.close() }
        if let damage = try database.read({ try $0.firstDamage() }) {
            throw Failure("The new database \(target) does not add up: \(damage)")
        }
        return try database.read { try $0.contents() }
    }
}
