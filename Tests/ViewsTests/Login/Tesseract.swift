import Foundation
import Testing
import Views

/// The program `tesseract` over some pictures.
final class Tesseract {
    private let folder: URL
    private let count: Int

    init(_ pictures: [GreyPicture]) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kabinet-letters-" + UUID().uuidString)
        count = pictures.count
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        for (index, picture) in pictures.enumerated() {
            try Data(picture.pgm).write(to: folder.appendingPathComponent("\(index).pgm"))
        }
        let list = (0..<count).map { "\(folder.path)/\($0).pgm\n" }.joined()
        try Data(list.utf8).write(to: folder.appendingPathComponent("list.txt"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What it reads in each, as Latin capitals. It is told which letters there are, as whoever
    /// attacks would tell it.
    /// - Parameter mode: 7 takes a picture for a line, 8 for a word.
    func read(mode: Int) throws -> [String] {
        let letters = String(PictureAlphabet.letters)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "tesseract", folder.path + "/list.txt", folder.path + "/read", "-l", "eng",
            "--psm", "\(mode)", "-c", "tessedit_char_whitelist=\(letters)\(letters.lowercased())",
        ]
        process.environment = ["PATH": "/usr/bin:/bin", "OMP_THREAD_LIMIT": "1"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "is tesseract there? run: Scripts/setup test")
        let read = try Data(contentsOf: folder.appendingPathComponent("read.txt"))
        // A form feed ends each page.
        return String(decoding: read, as: UTF8.self).components(separatedBy: "\u{0C}").map { page in
            page.filter { !$0.isWhitespace }.uppercased()
        }
    }
}
