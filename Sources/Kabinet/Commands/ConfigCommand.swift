import ArgumentParser

/// `kabinet config …`
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "The configuration in force, and all that may be in it.",
        subcommands: [ConfigShow.self, ConfigReference.self])
}

struct ConfigShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print every key's value and where it was set.",
        discussion: "It takes the flags of `serve`. Of secrets it names the file.")

    @OptionGroup var place: Place

    @OptionGroup(title: "Configuration") var flags: ConfigurationFlags

    func run() throws {
        let configuration = try place.configuration(flags.texts)
        let rows = configuration.rows
        let width = rows.map(\.value.count).max() ?? 0
        for row in rows {
            let gap = String(repeating: " ", count: width - row.value.count)
            say("\(row.value)\(gap)  # \(row.origin)")
        }
    }
}

struct ConfigReference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Print the reference of all keys (Markdown).")

    func run() { say(ConfigurationReference.text) }
}

extension Configuration {
    /// `key: value` and where it was set, for each key.
    fileprivate var rows: [(value: String, origin: ConfigurationOrigin)] {
        let listed = agents.map { "\($0.name) (\($0.passwordFile))" }.joined(separator: ", ")
        let all =
            ConfigurationKey.all.map { ($0.name, $0.show(self)) }
            + [(AgentsReader.key, listed.isEmpty ? "none" : listed)]
        return all.map { name, value in ("\(name): \(value)", origins[name] ?? .standard) }
    }
}
