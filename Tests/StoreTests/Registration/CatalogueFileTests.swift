import Billing
import Store
import Testing

struct CatalogueFileTests {
    @Test func `a catalogue replaces the one before as a whole`() async throws {
        let fresh = try FreshDatabase()
        let first = [CatalogueFile(name: "a", text: "1"), CatalogueFile(name: "b", text: "2")]
        let second = [CatalogueFile(name: "b", text: "3"), CatalogueFile(name: "c", text: "")]
        for files in [first, second] {
            try await fresh.database.write { try $0.replaceCatalogue(files, at: Cast.now) }
            #expect(try fresh.database.read { try $0.catalogueFiles() } == files)
        }
    }

    @Test func `a ported number is its new operator's from its instant on`() async throws {
        let fresh = try FreshDatabase()
        let number = try Cast.number()
        let rows = [
            PortedNumber(number: number, holder: "a1", at: Cast.start),
            PortedNumber(number: number, holder: "mts", at: Cast.now),
        ]
        let changed = try await fresh.database.write { transaction throws in
            [try transaction.addPorted(rows), try transaction.addPorted(rows)]
        }
        #expect(changed == [2, 0])
        try fresh.database.read { transaction throws in
            let other = try Cast.number("375297001002")
            #expect(try transaction.portedNumbers([number, other]) == [number: rows])
        }
    }

    @Test func `a corrected row replaces its holder and counts as changed`() async throws {
        let fresh = try FreshDatabase()
        let number = try Cast.number()
        let wrong = PortedNumber(number: number, holder: "a1", at: Cast.start)
        let right = PortedNumber(number: number, holder: "life", at: Cast.start)
        let changed = try await fresh.database.write { transaction throws in
            [try transaction.addPorted([wrong]), try transaction.addPorted([right])]
        }
        #expect(changed == [1, 1])
        let known = try fresh.database.read { try $0.portedNumbers([number]) }
        #expect(known == [number: [right]])
    }
}
