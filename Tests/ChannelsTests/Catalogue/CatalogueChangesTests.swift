import Billing
import Channels
import Testing

@Suite struct CatalogueChangesTests {
    private func changes(_ name: String, _ old: String, _ new: String) throws -> [String] {
        let (files, line) = try ShippedCatalogue.files(name, replacing: old, with: new)
        try #require(line > 0)
        return CatalogueChanges.between(try ShippedCatalogue.files(), files)
    }

    @Test func `a changed price shows its key, the old and the new amount`() throws {
        #expect(
            try changes("tariffs.yaml", "\"17.70\"", "\"18.40\"") == [
                "tariffs.yaml tariffs[super-8@2019-01-01].fee.amount: 17.70 → 18.40"
            ])
    }

    @Test(arguments: [
        ("\"17.70\"", "\"17.7\""), ("\"17.70\"", "17.70"), ("# used in this order", "# so"),
        ("[\"0.0365\"]", "\"0.0365\""), ("limit: 3\n", "limit:   3\n"),
    ])
    func `what means the same is no change`(old: String, new: String) throws {
        #expect(try changes("tariffs.yaml", old, new).isEmpty)
    }

    @Test func `what came and what went is one line each`() throws {
        #expect(
            try changes("tariffs.yaml", "id: legko-skazat", "id: skazat-legko") == [
                "- tariffs.yaml tariffs[legko-skazat@2019-01-01]",
                "+ tariffs.yaml tariffs[skazat-legko@2019-01-01]",
            ])
        #expect(
            try changes("limits.yaml", "idle_minutes: 15\n", "idle_hours: 1\n") == [
                "- limits.yaml session.idle_minutes: 15", "+ limits.yaml session.idle_hours: 1",
            ])
        let files = try ShippedCatalogue.files()
        #expect(CatalogueChanges.between(files, files.dropLast(1)) == ["- tariffs.yaml"])
    }

    @Test func `lists of words are shown as a whole`() throws {
        #expect(
            try changes("destinations.yaml", "[\"76\", \"77\"]", "[\"76\", \"77\", \"997\"]") == [
                "destinations.yaml zones[kazakhstan].prefixes[1991-01-01].codes: "
                    + "76, 77 → 76, 77, 997"
            ])
    }

    @Test func `the order of bundles is a change`() throws {
        let row = "      - {id: chat, unit: mb, amount: unlimited, access: [messenger]}\n"
        let (files, _) = try ShippedCatalogue.files("tariffs.yaml", replacing: row, with: "")
        let moved = files.map { file in
            CatalogueFile(
                name: file.name,
                text: file.text.replacing(
                    "video]}\n    prices:\n      voice:\n        unit",
                    with: "video]}\n\(row)    prices:\n      voice:\n        unit"))
        }
        #expect(
            CatalogueChanges.between(try ShippedCatalogue.files(), moved) == [
                "tariffs.yaml tariffs[super-8@2019-01-01].bundles: order "
                    + "[favourite][all-nets][chat][data] → [favourite][all-nets][data][chat]"
            ])
    }
}
