import ArgumentParser
import Channels
import Foundation

/// `kabinet load …`
struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Load the operator's files; while the server runs, it does the work.",
        subcommands: [
            LoadCatalogue.self, LoadSubscribers.self, LoadPortability.self, LoadUsage.self,
        ])
}

struct LoadCatalogue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Put a folder of catalogue files in force and print what changed.")

    @Argument(help: "The folder, as Catalogue/mts-by.", completion: .directory)
    var folder: String
    @OptionGroup var place: Place

    func run() async throws {
        try await JobRun(place: place).run(.catalogue(folder: absolute(folder)))
    }
}

struct LoadSubscribers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscribers",
        abstract: "Load the operator's subscriber feed (CSV); a row adds or changes.",
        discussion: "The columns are in docs/OPERATIONS.md. Exit status 2: some rows were rejected."
    )

    @Argument(help: "The CSV file.", completion: .csv)
    var file: String
    @Flag(help: "Only check: nothing is loaded.")
    var check = false
    @Option(help: "Where rejected rows go; FILE.rejects.csv unless given.", completion: .csv)
    var rejects: String?
    @OptionGroup var place: Place

    func run() async throws {
        let file = absolute(file)
        let rejects = absolute(rejects ?? file + ".rejects.csv")
        try await JobRun(place: place).run(
            .subscribers(file: file, rejects: rejects, isCheck: check))
    }
}

struct LoadPortability: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portability",
        abstract: "Load ported numbers (CSV: number,holder,at).")

    @Argument(help: "The CSV file.", completion: .csv)
    var file: String
    @Option(help: "Where rejected rows go; FILE.rejects.csv unless given.", completion: .csv)
    var rejects: String?
    @OptionGroup var place: Place

    func run() async throws {
        let file = absolute(file)
        try await JobRun(place: place).run(
            .portability(file: file, rejects: absolute(rejects ?? file + ".rejects.csv")))
    }
}

extension CompletionKind {
    fileprivate static let csv = file(extensions: ["csv"])
}

/// The server that runs may stand in another folder.
func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
}
