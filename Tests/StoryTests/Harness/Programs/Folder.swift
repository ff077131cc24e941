import Foundation

/// A temporary folder, removed with the last story that holds it.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array("\(NSTemporaryDirectory())/kabinet-story-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw StoryFault("no folder: errno \(errno)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        Leftovers.add(folder: path)
    }

    /// A copy with owners, modes and times.
    convenience init(copyOf other: Folder) throws {
        try self.init()
        try Command.run("cp", ["-a", other.path + "/.", path]).expectSuccess()
        try OperatorDatabase.copy(from: other.path, to: path)
    }

    /// A copy of the files whose database is the same one.
    convenience init(sharing other: Folder) throws {
        try self.init()
        try Command.run("cp", ["-a", other.path + "/.", path]).expectSuccess()
        try OperatorDatabase.share(from: other.path, to: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        Leftovers.remove(folder: path)
        OperatorDatabase.remove(path)
    }

    subscript(name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and returns its whole path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: self[name], atomically: false, encoding: .utf8)
        return self[name]
    }

    func bytes(of name: String) throws -> [UInt8] {
        let contents = FileManager.default.contents(atPath: self[name])
        return try [UInt8](contents.orFault("no file \(self[name])"))
    }

    /// Every file below it, by its name relative to the folder.
    var files: [String] {
        FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }
            .filter { FileManager.default.contents(atPath: self[$0]) != nil } ?? []
    }
}

extension Folder {
    /// What stands in the files of rejected rows beside the loaded ones.
    func rejects() throws -> String {
        let names = files.filter { $0.contains("reject") }
        guard !names.isEmpty else { throw StoryFault("no reject file among \(files)") }
        return try names.map { String(decoding: try bytes(of: $0), as: UTF8.self) }.joined()
    }
}
