import Billing
import Foundation

/// The folder of the catalogue on disk.
package enum CatalogueFolder {
    /// Files that a catalogue may have, those of its folders included; `mts-by` has nineteen.
    private static let mostFiles = 64

    /// Every file of the folder and of the folders in it, but hidden ones, as `operator.yaml` and
    /// `tariffs/super.yaml`, by name. What the files say is checked later.
    /// - Throws: Foundation's error if a folder or a file cannot be read, `CatalogueMistakes` if
    ///   there are too many files, or one is too large or not UTF-8.
    package static func read(_ path: String) throws -> [CatalogueFile] {
        let root = URL(fileURLWithPath: path)
        var names: [String] = []
        for name in try visible(in: root) {
            guard isFolder(root.appendingPathComponent(name)) else {
                names.append(name)
                continue
            }
            names += try visible(in: root.appendingPathComponent(name)).map { "\(name)/\($0)" }
            guard names.count <= mostFiles else { break }
        }
        guard names.count <= mostFiles else {
            throw refusal(path, found: "\(names.count) files", allowed: "\(mostFiles) files")
        }
        return try names.sorted().map { try file(named: $0, in: root) }
    }

    private static func visible(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    private static func file(named name: String, in folder: URL) throws -> CatalogueFile {
        let url = folder.appendingPathComponent(name)
        guard !isFolder(url) else {
            throw refusal(name, found: "a folder in a folder", allowed: "files")
        }
        let handle = try FileHandle(forReadingFrom: url)
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
