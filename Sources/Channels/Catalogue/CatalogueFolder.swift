import Billing
import Foundation

/// The folder of the catalogue on disk.
package enum CatalogueFolder {
    /// Files that a folder may have; a catalogue has six.
    private static let mostFiles = 64

    /// Every file of the folder by name, but hidden ones. What the files say is checked later.
    /// - Throws: Foundation's error if the folder or a file cannot be read, `CatalogueMistakes` if
    ///   there are too many files, or one is too large or not UTF-8.
    package static func read(_ path: String) throws -> [CatalogueFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".") }.sorted()
        guard names.count <= mostFiles else {
            throw refusal(path, found: "\(names.count) files", allowed: "\(mostFiles) files")
        }
        return try names.map { try file(named: $0, in: URL(fileURLWithPath: path)) }
    }

    private static func file(named name: String, in folder: URL) throws -> CatalogueFile {
        let handle = try FileHandle(forReadingFrom: folder.appendingPathComponent(name))
        defer { try? handle.close() }
        let bytes = try handle.read(upToCount: CatalogueFile.mostBytes + 1) ?? Data()
        guard bytes.count <= CatalogueFile.mostBytes else {
            throw refusal(name, found: "more than 1 MiB", allowed: "1 MiB")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refusal(name, found: "bytes that are not UTF-8", allowed: "UTF-8")
        }
        return CatalogueFile(name: name, text: text)
    }

    private static func refusal(
        _ name: String, found: String, allowed: String
    ) -> CatalogueMistakes {
        CatalogueMistakes(mistakes: [
            CatalogueMistake(file: name, line: 0, key: "", found: found, allowed: allowed)
        ])
    }
}
