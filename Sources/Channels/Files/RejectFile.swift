import Foundation
import Rules

/// Where the rows go that were not loaded: `line,column,found,allowed,row`. It is made with the
/// first of them, readable by its owner alone: a row may hold PIN and PUK.
final class RejectFile {
    private let path: String
    /// Whether a load goes on, and with it the file of its first part.
    private let goesOn: Bool
    private var handle: FileHandle?
    private(set) var count = 0

    init(path: String, goesOn: Bool = false) {
        self.path = path
        self.goesOn = goesOn
    }

    func add(line: Int, column: String, found: String, allowed: String, row: String) throws {
        let fields = [String(line), column, found, allowed, row].map(CSVText.field)
        try open().write(contentsOf: Data((fields.joined(separator: ",") + "\n").utf8))
        count += 1
    }

    /// A line for the operator, when there is anything to see.
    var note: String? { note(of: count) }

    /// The same for a load that had rejected some before it was cut off.
    func note(of count: Int) -> String? { count == 0 ? nil : "\(count) rejected, see \(path)" }

    private func open() throws -> FileHandle {
        if let handle { return handle }
        let header = Data("line,column,found,allowed,row\n".utf8)
        try requireOwn(header)
        if !goesOn || !FileManager.default.fileExists(atPath: path) {
            let isMade = FileManager.default.createFile(
                atPath: path, contents: header, attributes: [.posixPermissions: 0o600])
            guard isMade else { throw CocoaError(.fileWriteNoPermission) }
        }
        let opened = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try opened.seekToEnd()
        handle = opened
        return opened
    }
}

extension RejectFile {
    /// Only an older file of rejects is replaced, never a feed, a database or anything else.
    private func requireOwn(_ header: Data) throws {
        guard let old = FileHandle(forReadingAtPath: path) else { return }
        defer { try? old.close() }
        let beginning = try old.read(upToCount: header.count) ?? Data()
        guard beginning.isEmpty || beginning == header else {
            throw FeedMistake(
                column: "--rejects", found: path, allowed: "a new file or an older file of rejects")
        }
    }
}

/// Fields of the CSV files that we write.
package enum CSVText {
    /// Quoted where RFC 4180 asks for it.
    package static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    package static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",")
    }
}
