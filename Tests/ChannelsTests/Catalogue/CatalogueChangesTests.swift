import Billing
import Channels
import Foundation
import Testing

@Suite struct CatalogueChangesTests {
    private func changes(_ name: String, _ old: String, _ new: String) throws -> [String] {
        let (files, line) = try ShippedCatalogue.files(name, replacing: old, with: new)
        try #require(line > 0)
        return CatalogueChanges.between(try ShippedCatalogue.files(), files)
    }

    @Test func `a changed price shows its key, the old and the new amount`() throws {
        #expect(
            try changes("tariffs/super.yaml", "\"17.70\"", "\"18.40\"") == [
                "tariffs[super-8@2019-01-01].fee.amount: 17.70 → 18.40"
            ])
    }

    @Test(arguments: [
        ("\"17.70\"", "\"17.7\""), ("\"17.70\"", "17.70"), ("# default", "# so"),
        ("[\"0.0365\"]", "\"0.0365\""), ("limit: 3\n", "limit:   3\n"),
    ])
    func `what means the same is no change`(old: String, new: String) throws {
        #expect(try changes("tariffs/super.yaml", old, new).isEmpty)
    }

    @Test func `what came and what went is one line each`() throws {
        #expect(
            try changes("tariffs/basic.yaml", "id: legko-skazat", "id: skazat-legko") == [
                "- tariffs[legko-skazat@2019-01-01]",
                "+ tariffs[skazat-legko@2019-01-01]",
            ])
        #expect(
            try changes("limits.yaml", "idle_minutes: 15\n", "idle_hours: 1\n") == [
                "- limits.yaml session.idle_minutes: 15", "+ limits.yaml session.idle_hours: 1",
            ])
        let files = try ShippedCatalogue.files()
        let fewer = files.filter { $0.name != "payments.yaml" }
        #expect(CatalogueChanges.between(files, fewer) == ["- payments.yaml"])
        let packages = CatalogueChanges.between(files, files.filter { $0.name != "packages.yaml" })
        #expect(packages.count == 6)
        #expect(packages.first == "- packages[internet-mini@2016-11-01]")
    }

    @Test func `a tariff that moved to another file is no change`() throws {
        let files = try ShippedCatalogue.files()
        let all = try files.filter { $0.name.hasPrefix("tariffs/") }.map { file in
            try #require(file.text.components(separatedBy: "\ntariffs:\n").last)
        }
        let one = CatalogueFile(name: "tariffs.yaml", text: "tariffs:\n" + all.joined())
        let rest = files.filter { !$0.name.hasPrefix("tariffs/") }
        #expect(CatalogueChanges.between(files, rest + [one]).isEmpty)
        #expect(try CatalogueReader.read(rest + [one]).tariffCount == 24)
    }

    @Test(arguments: [
        (
            "payments.yaml", "days: 10\n", "days: 7\n",
            "payments.yaml promised_payment[2016-07-01].days: 10 → 7"
        ),
        (
            "services/calls.yaml", "amount: \"0.60\"", "amount: \"0.65\"",
            "services[missed-calls@2016-07-01].fees[monthly].amount: 0.60 → 0.65"
        ),
        (
            "packages.yaml", "price: \"3.90\"", "price: \"4.10\"",
            "packages[internet-mini@2016-11-01].price: 3.90 → 4.10"
        ),
        (
            "bonus.yaml", "units: 40", "units: 45",
            "bonus.yaml gifts[onnet-50@2016-07-01].units: 40 → 45"
        ),
        (
            "blocks.yaml", "per_day: \"0.05\"", "per_day: \"0.06\"",
            "blocks.yaml voluntary[2016-07-01].prices[15].per_day: 0.05 → 0.06"
        ),
        (
            "bills.yaml", "due_day: 20", "due_day: 25",
            "bills.yaml bills[2016-07-01].due_day: 20 → 25"
        ),
        (
            "destinations.yaml", "in: \"0.11\"", "in: \"0.12\"",
            "destinations.yaml roaming[russia@2025-03-01].in: 0.11 → 0.12"
        ),
        (
            "documents.yaml", "kept_days: 2 ", "kept_days: 3 ",
            "documents.yaml documents[balance-report@2016-07-01].kept_days: 2 → 3"
        ),
    ])
    func `each kind tells what changed by its id and date`(
        file: String, old: String, new: String, line: String
    ) throws {
        #expect(try changes(file, old, new) == [line])
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
        let (files, _) = try ShippedCatalogue.files("tariffs/super.yaml", replacing: row, with: "")
        let moved = files.map { file in
            CatalogueFile(
                name: file.name,
                text: file.text.replacing(
                    "video]}\n    prices:\n      voice:\n        unit",
                    with: "video]}\n\(row)    prices:\n      voice:\n        unit"))
        }
        #expect(
            CatalogueChanges.between(try ShippedCatalogue.files(), moved) == [
                "tariffs[super-8@2019-01-01].bundles: order "
                    + "[favourite][all-nets][chat][data] → [favourite][all-nets][data][chat]"
            ])
    }
}
