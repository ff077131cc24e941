import Foundation

/// The layers of the configuration; a later one wins: defaults, file, variables, flags.
struct ConfigurationSources {
    let folder: String
    /// Nil for an operator with the defaults.
    var file: String?
    var environment = ProcessInfo.processInfo.environment
    /// By the key's name.
    var flags: [String: String] = [:]

    /// Variables of the tests, which say what to test.
    private static let foreign: Set = ["KABINET_BINARY", "KABINET_AXE", "KABINET_POSTGRES"]

    /// - Throws: `Failure` that says where, which key, what was found and what is allowed.
    func read() throws -> Configuration {
        var configuration = Configuration(folder: folder)
        if let file { try ConfigurationFile(path: file).read(into: &configuration) }
        try readVariables(into: &configuration)
        for key in ConfigurationKey.free {
            guard let text = flags[key.name] else { continue }
            try key.set(text: text, in: &configuration, from: .flag("--" + key.flag))
        }
        try checkPairs(configuration)
        return configuration
    }

    private func readVariables(into configuration: inout Configuration) throws {
        let known = Place.variables + ConfigurationKey.free.map(\.variable)
        for (name, text) in environment.sorted(by: { $0.key < $1.key }) {
            guard name.hasPrefix(ConfigurationKey.prefix), !Self.foreign.contains(name) else {
                continue
            }
            guard known.contains(name) else {
                let allowed = known.joined(separator: ", ")
                throw Failure("unknown variable «\(name)», allowed: \(allowed)")
            }
            guard let key = ConfigurationKey.free.first(where: { $0.variable == name }) else {
                continue
            }
            try key.set(text: text, in: &configuration, from: .variable(name))
        }
    }

    private func checkPairs(_ configuration: Configuration) throws {
        let pair = ["tls.certificate_file", "tls.key_file"]
        guard let given = pair.first(where: { configuration.origins[$0] != nil }),
            let missing = pair.first(where: { configuration.origins[$0] == nil }),
            let origin = configuration.origins[given]
        else { return }
        throw Failure("\(origin): \(given) needs \(missing) too")
    }
}
