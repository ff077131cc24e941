import Foundation

/// Where the stories find what they tell about.
enum Repository {
    static let root = String(#filePath.components(separatedBy: "/Tests/StoryTests/")[0])
    static let catalogue = "\(root)/Catalogue/mts-by"

    /// The program as it is shipped.
    static let binary = environment("KABINET_BINARY") ?? "\(root)/.build/release/kabinet"
    static let axe = environment("KABINET_AXE") ?? "\(root)/.build/tools/axe.min.js"

    static let schemathesis = "\(root)/.build/tools/schemathesis"

    private static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
