import Foundation

/// The files of the working tree this test was compiled from.
enum Repository {
    static let root = URL(filePath: "../../..", relativeTo: URL(filePath: #filePath))
        .standardizedFileURL

    /// Every text file that could be tracked, in the order of their paths.
    static let files: [SourceFile] = paths(in: root, "").sorted().compactMap { path in
        let url = root.appending(path: path)
        guard let bytes = try? Data(contentsOf: url), bytes.count < 1_000_000,
            let text = String(bytes: bytes, encoding: .utf8)
        else { return nil }
        return SourceFile(path: path, text: text)
    }

    private static func paths(in folder: URL, _ prefix: String) -> [String] {
        let keys: [URLResourceKey] = [.isDirectoryKey]
        let entries =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: keys)) ?? []
        return entries.flatMap { entry in
            let path = prefix + entry.lastPathComponent
            let isFolder = (try? entry.resourceValues(forKeys: Set(keys)))?.isDirectory ?? false
            guard isFolder else { return [path] }
            return isForeign(path) ? [] : paths(in: entry, path + "/")
        }
    }

    private static func isForeign(_ path: String) -> Bool {
        (path.hasPrefix(".") && path != ".ci") || path == "var"
    }
}
