import Testing

@Suite struct RepositoryTests {
    @Test func `the files are found`() {
        let paths = Set(Repository.files.map(\.path))
        for path in ["Makefile", "Package.swift", "STYLE.md", ".ci/run", "Scripts/setup"] {
            let isFound = paths.contains(path)
            #expect(isFound, "\(path)")
        }
    }

    @Test(arguments: Check.all)
    func `the repository keeps the rule`(_ check: Check) {
        let offences = Set(check.offences(Repository.files).map(\.description))
        guard !offences.isEmpty else { return }
        Issue.record("\(check.name):\n\(offences.sorted().joined(separator: "\n"))")
    }
}
