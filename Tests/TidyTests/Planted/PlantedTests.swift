import Testing

/// Shows that each rule can be broken, and that it is not seen broken where it is kept.
@Suite struct PlantedTests {
    static let rows =
        plantedSizes + plantedImports + plantedNames + plantedFolders + plantedLiterals
        + plantedSafety + plantedProject

    @Test(arguments: rows)
    func `a planted offence is found, an innocent text is not`(_ row: Planted) throws {
        let check = try #require(Check.all.first { $0.name == row.check })
        let offences = check.offences(row.files)
        #expect(offences.map(\.line).sorted() == row.lines, "\(offences)")
    }

    @Test(arguments: Check.all)
    func `every rule has a planted offence`(_ check: Check) {
        #expect(Self.rows.contains { $0.check == check.name && !$0.lines.isEmpty })
    }
}
