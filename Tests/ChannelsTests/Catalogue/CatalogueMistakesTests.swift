import Billing
import Channels
import Testing

@Suite struct CatalogueMistakesTests {
    @Test(
        arguments: PlantedMistake.tariffs + PlantedMistake.world + PlantedMistake.offers
            + PlantedMistake.terms + PlantedMistake.network)
    func `a mistake is told with its file, line, key, what was found and what is allowed`(
        _ planted: PlantedMistake
    ) throws {
        let (files, line) = try ShippedCatalogue.files(
            planted.file, replacing: planted.old, with: planted.new)
        try #require(line > 0, "the shipped file has no such text")
        let mistakes = ShippedCatalogue.mistakes(in: files)
        #expect(mistakes.count == 1, "\(mistakes)")
        let mistake = try #require(mistakes.first)
        #expect(mistake.file == planted.file)
        #expect(mistake.line == line + planted.below)
        #expect(mistake.key == planted.key)
        #expect(mistake.found == planted.found)
        #expect(mistake.allowed.contains(planted.allowed), "\(mistake.allowed)")
    }

    @Test func `a mistake reads as one sentence`() throws {
        let (files, line) = try ShippedCatalogue.files(
            "tariffs/super.yaml", replacing: "[\"0.0365\"]", with: "\"0,0365\"")
        #expect(
            ShippedCatalogue.mistakes(in: files).map(\.description) == [
                "tariffs/super.yaml:\(line): tariffs[super-8].prices.voice.onnet: found «0,0365», "
                    + "allowed: an amount with a point and at most 4 decimals"
            ])
    }

    @Test func `a missing file, an unknown one and one too large are told by name`() throws {
        let files = try ShippedCatalogue.files()
        let missing = files.filter { $0.name != "limits.yaml" }
        #expect(
            ShippedCatalogue.mistakes(in: missing).map(\.description) == [
                "limits.yaml: found nothing, allowed: this file in the folder"
            ])
        let unknown = files + [CatalogueFile(name: "tarifs.yaml", text: "")]
        let told = try #require(ShippedCatalogue.mistakes(in: unknown).first)
        #expect(told.file == "tarifs.yaml")
        #expect(told.allowed.hasSuffix("did you mean «tariffs.yaml»?"))
        let large = files.map { file in
            let filler = String(repeating: "#", count: CatalogueFile.mostBytes)
            return file.name == "limits.yaml"
                ? CatalogueFile(name: file.name, text: file.text + filler) : file
        }
        #expect(ShippedCatalogue.mistakes(in: large).map(\.file) == ["limits.yaml"])
    }

    @Test func `aliases that would grow without bound are refused at once`() throws {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, last) in zip("bcdefghijklmnop", "abcdefghijklmno") {
            let list = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
            bomb += "? [\(list)]\n: &\(name) [\(list)]\n"
        }
        let files = try ShippedCatalogue.files().map { file in
            file.name == "limits.yaml" ? CatalogueFile(name: file.name, text: bomb) : file
        }
        let mistakes = ShippedCatalogue.mistakes(in: files)
        #expect(mistakes.map(\.found) == ["an alias"])
        #expect(mistakes.map(\.line) == [2])
    }

    @Test func `nonsense of any shape is told, never a crash`() throws {
        let texts = [
            "", "-", "[]", "{}", "null", "\u{0}", "\u{FEFF}", "? ? ?", "a: b: c", "'", "\"\\x", "%",
            "--- a\n--- b\n", String(repeating: "[", count: 50_000),
            String(repeating: "- ", count: 5_000), "tariffs: [[[]]]", "tariffs: [{id: [1]}, 5]",
            "{tariffs: [{prices: {voice: [], sms: 1, data: {mode: {}}}, bundles: {}, fee: 3}]}",
        ]
        let first = ["tariffs/super.yaml", "operator.yaml", "destinations.yaml", "limits.yaml"]
        try tellNonsense(texts, in: first)
    }

    @Test func `nonsense in any other file is told too`() throws {
        let others = [
            "services/calls.yaml", "packages.yaml", "bonus.yaml", "bills.yaml", "blocks.yaml",
            "payments.yaml", "documents.yaml", "network.yaml",
        ]
        try tellNonsense(["", "{}", "[[]]", "x: [1]"], in: others)
    }

    private func tellNonsense(_ texts: [String], in names: [String]) throws {
        for name in names {
            for text in texts {
                let files = try ShippedCatalogue.files().map { file in
                    file.name == name ? CatalogueFile(name: name, text: text) : file
                }
                #expect(!ShippedCatalogue.mistakes(in: files).isEmpty)
            }
        }
    }
}
