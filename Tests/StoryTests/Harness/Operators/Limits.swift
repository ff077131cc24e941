import Foundation

/// Other bounds for a server of the demo.
extension Server {
    /// Puts bounds of `limits.yaml` in force while it serves; keys as the manual writes them:
    /// `sign_in.per_address`.
    func setLimits(_ bounds: [String: Int]) throws {
        let catalogue = try Folder()
        try Command.run("cp", ["-a", Repository.catalogue + "/.", catalogue.path]).expectSuccess()
        let text = String(decoding: try catalogue.bytes(of: "limits.yaml"), as: UTF8.self)
        var (lines, section, left) = ([String](), "", bounds)
        for line in text.components(separatedBy: "\n") {
            let key = line.prefix { $0 != ":" }
            if !line.hasPrefix(" ") { section = String(key) }
            let name = "\(section).\(key.trimmingCharacters(in: .whitespaces))"
            lines.append(left.removeValue(forKey: name).map { "\(key): \($0)" } ?? line)
        }
        guard left.isEmpty else { throw StoryFault("limits.yaml has no \(left.keys.sorted())") }
        try catalogue.write(lines.joined(separator: "\n"), to: "limits.yaml")
        try kabinet("load", "catalogue", catalogue.path).expectSuccess()
    }
}
