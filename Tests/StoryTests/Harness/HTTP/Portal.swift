import Foundation

/// The addresses of the portal, as its sources list them: a new page is walked and weighed without
/// being named anywhere here.
enum Portal {
    /// What is asked for by GET, pages and files alike, in order.
    static let addresses = Result { try list() }

    /// Those that answer this browser with a page of their own.
    static func pages(in browser: Browser) throws -> [String] {
        try addresses.get().filter { path in
            let answer = try browser.get(path)
            return answer.status == 200 && answer["Content-Type"]?.hasPrefix("text/html") == true
        }
    }

    private static func list() throws -> [String] {
        let folder = Repository.root + "/Sources/Web"
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        let sources = try (names ?? []).filter { $0.hasSuffix(".swift") }.map {
            try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }
        let paths = sources.flatMap { source in
            source.matches(of: #/\.get\(\s*"(/[^"{:*]*)"/#).map { String($0.1) }
        }
        guard paths.contains("/home"), paths.contains("/login") else {
            throw StoryFault("the portal's routes are not found in \(folder)")
        }
        return Set(paths).sorted()
    }
}
