import ArgumentParser
import Foundation

/// Where the operator's files are; every subcommand takes it.
struct Place: ParsableArguments {
    @Option(help: "The operator's folder: kabinet.yaml, keys, database.")
    var data: String?

    @Option(help: "The configuration file; DATA/kabinet.yaml unless given.")
    var config: String?

    func validate() throws {
        guard data != nil || config != nil else {
            throw ValidationError("Give --data DIR or --config FILE.")
        }
    }

    var configuration: Configuration {
        get throws {
            if let config {
                let beside = URL(fileURLWithPath: config).deletingLastPathComponent().path
                return try Configuration.read(config, folder: data ?? beside)
            }
            let folder = data ?? "."
            let file = folder + "/kabinet.yaml"
            // A folder without the file is an operator with the defaults: nothing to write first.
            guard FileManager.default.fileExists(atPath: file) else {
                return Configuration(folder: folder)
            }
            return try Configuration.read(file, folder: folder)
        }
    }
}

/// Ends the command with a sentence on standard error and exit status 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
