import Foundation

/// What comes on standard input, in a file: a load may read it twice, and the server that runs has
/// another standard input.
struct StandardInput {
    /// What is read at once.
    private static let pieceBytes = 1_024 * 1_024

    let path: String

    /// Reads standard input to its end.
    /// - Parameter folder: the operator's, on whose disk there is room.
    init(in folder: String) throws {
        path = folder + "/.stdin-\(UUID().uuidString)"
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let output = FileHandle(forWritingAtPath: path)
        else { throw Failure("Cannot write \(path).") }
        do {
            while let piece = try FileHandle.standardInput.read(upToCount: Self.pieceBytes),
                !piece.isEmpty
            {
                try output.write(contentsOf: piece)
            }
            try output.close()
        } catch {
            remove()
            throw error
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
