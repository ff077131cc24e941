import Foundation
import Testing

/// An HTTP answer as it came, nothing followed and nothing hidden.
struct Answer {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    var page: Page { Page(text) }

    /// The first header of this name, whatever its case.
    subscript(name: String) -> String? { all(name).first }

    func all(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// `Location` without scheme and host.
    var location: String {
        let whole = self["Location"] ?? ""
        guard let host = whole.range(of: "://") else { return whole }
        let rest = whole[host.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    /// The name of what answered and the start of what it said, for messages of failures.
    var summary: String {
        let head = headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        return "\(status)\n\(head)\n\n\(page.text.prefix(1500))"
    }
}

/// The answer to somebody who is not signed in, or no longer.
func expectSignedOut(_ answer: Answer, at location: SourceLocation = #_sourceLocation) {
    #expect(answer.status == 303, sourceLocation: location)
    #expect(answer.location.hasPrefix("/login"), sourceLocation: location)
}
