import Billing
import Channels
import Foundation
import Testing

@Suite struct CatalogueFolderTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("catalogue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test func `files of a folder inside are named with it, hidden ones are left out`() throws {
        defer { remove() }
        for name in ["operator.yaml", ".hidden", "tariffs/super.yaml", "tariffs/.super.yaml~"] {
            try write(name)
        }
        let names = try CatalogueFolder.read(folder.path).map(\.name)
        #expect(names == ["operator.yaml", "tariffs/super.yaml"])
    }

    @Test func `a folder deeper than that is refused by name`() throws {
        defer { remove() }
        try write("tariffs/old/super.yaml")
        #expect(mistakes().map(\.file) == ["tariffs/old"])
        #expect(mistakes().map(\.found) == ["a folder in a folder"])
    }

    @Test func `64 files are read, one more is refused`() throws {
        defer { remove() }
        for index in 1...60 { try write("tariffs/\(index).yaml") }
        for index in 1...4 { try write("\(index).yaml") }
        #expect(try CatalogueFolder.read(folder.path).count == 64)
        try write("5.yaml")
        #expect(mistakes().map(\.found) == ["65 files"])
    }

    @Test func `a list stands in its file or in a folder of its name, not elsewhere`() throws {
        for name in ["tariff.yaml", "tariffs/a/b.yaml", "old/tariffs.yaml", "tariffs/a.yml"] {
            let files = try ShippedCatalogue.files() + [CatalogueFile(name: name, text: "")]
            #expect(ShippedCatalogue.mistakes(in: files).map(\.file) == [name])
        }
        let none = try ShippedCatalogue.files().filter { !$0.name.hasPrefix("tariffs/") }
        #expect(
            ShippedCatalogue.mistakes(in: none).map(\.description).first
                == "tariffs.yaml: found nothing, allowed: this file in the folder")
    }

    private func write(_ name: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("id: x\n".utf8).write(to: file)
    }

    private func mistakes() -> [CatalogueMistake] {
        do {
            _ = try CatalogueFolder.read(folder.path)
            return []
        } catch {
            return (error as? CatalogueMistakes)?.mistakes ?? []
        }
    }

    private func remove() { try? FileManager.default.removeItem(at: folder) }
}
