import ArgumentParser
import Foundation

/// Where the operator's files are; every subcommand takes it.
struct Place: ParsableArguments {
    @Option(help: "The operator's folder: kabinet.yaml, keys, database.", completion: .directory)
    var data: String?

    @Option(
        help: "The configuration file; DATA/kabinet.yaml unless given.",
        completion: .file(extensions: ["yaml"]))
    var config: String?

    /// They stand for `--data` and `--config` where these are not given.
    static let variables = ["KABINET_DATA", "KABINET_CONFIG"]

    mutating func validate() throws {
        let environment = ProcessInfo.processInfo.environment
        if data == nil, config == nil {
            data = environment[Self.variables[0]]
            config = environment[Self.variables[1]]
        }
        guard data != nil || config != nil else {
            throw ValidationError("Give --data DIR or --config FILE.")
        }
    }

    var configuration: Configuration {
        get throws { try configuration([:]) }
    }

    /// - Parameter flags: texts by the names of their keys.
    func configuration(_ flags: [String: String]) throws -> Configuration {
        if let config {
            let beside = URL(fileURLWithPath: config).deletingLastPathComponent().path
            return try ConfigurationSources(folder: data ?? beside, file: config, flags: flags)
                .read()
        }
        let folder = data ?? "."
        let file = folder + "/kabinet.yaml"
        // A folder without the file is an operator with the defaults: nothing to write first.
        let isThere = FileManager.default.fileExists(atPath: file)
        return try ConfigurationSources(folder: folder, file: isThere ? file : nil, flags: flags)
            .read()
    }
}

/// Ends the command with a sentence on standard error and exit status 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
