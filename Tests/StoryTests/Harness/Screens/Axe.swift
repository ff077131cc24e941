import Foundation

/// axe-core, the judge of WCAG 2.2 AA that a machine can be.
struct Axe {
    private static let tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    private let source: String

    init() throws {
        let bytes = FileManager.default.contents(atPath: Repository.axe)
        source = try String(decoding: bytes.orFault("no axe at \(Repository.axe)"), as: UTF8.self)
    }

    /// Violations on the page that is open, each with its rule, targets and HTML.
    func violations(in driver: WebDriver) throws -> [String] {
        try driver.run(source + "\nwindow.axe = axe")
        let script = """
            const done = arguments[arguments.length - 1]
            const tags = {type: 'tag', values: arguments[0]};
            axe.run(document, {runOnly: tags, resultTypes: ['violations']})
                .then(result => done({violations: result.violations, passes: result.passes.length}))
                .catch(fault => done({fault: String(fault)}))
            """
        let result = try driver.runUntilCalled(script, [Self.tags])
        guard let passes = result["passes"].number, passes > 0 else {
            throw StoryFault("axe judges nothing: \(result["fault"].text ?? "no rule applies")")
        }
        return result["violations"].list.flatMap(describe)
    }

    private func describe(_ violation: JSONFields) -> [String] {
        let rule = violation["id"].text ?? "?"
        return violation["nodes"].list.map { node in
            let targets = node["target"].list.compactMap(\.text).joined(separator: " ")
            let summary = node["failureSummary"].text ?? ""
            return "\(rule) at \(targets): \(node["html"].text ?? "")\n    \(summary)"
        }
    }
}
