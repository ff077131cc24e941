import Foundation
import Store

/// A place for a test's own database, on the engine that this run is about, beside a folder of its
/// own; both are gone with the value.
package final class OwnPlace: Sendable {
    package let folder: String
    package let database: DatabasePlace
    /// Nil for a file.
    package let server: ServerDatabase?

    private static let template = ServerTemplate { url in
        try Database(writing: .server(PostgresAddress(url: url))).close()
    }

    /// - Parameter isFile: whatever this run is about.
    package init(isFile: Bool = false) throws {
        folder = NSTemporaryDirectory() + "kabinet-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        if isFile || TestServer.address == nil {
            server = nil
            database = .file(folder + "/kabinet.db")
        } else {
            let copy = try Self.template.copy()
            server = copy
            database = .server(PostgresAddress(url: copy.url))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
