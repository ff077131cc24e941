import Foundation

/// By what a file is known again: volume, inode, size and the time of its last change. A file that
/// was written again, or copied, is another.
enum FileMark {
    /// A file with a place on a disk, which can be read again, itself or behind a link.
    static func isFile(_ path: String) -> Bool {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let known = try? FileManager.default.attributesOfItem(atPath: target)
        return known?[.type] as? FileAttributeType == .typeRegular
    }

    static func text(of path: String) throws -> String {
        let known = try FileManager.default.attributesOfItem(atPath: path)
        let changed = known[.modificationDate] as? Date ?? .distantPast
        let words = [FileAttributeKey.systemNumber, .systemFileNumber, .size].map { key in
            known[key].map { "\($0)" } ?? ""
        }
        return (words + ["\(changed.timeIntervalSince1970)"]).joined(separator: "-")
    }
}
