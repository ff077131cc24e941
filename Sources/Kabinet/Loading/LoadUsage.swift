import ArgumentParser
import Channels
import Foundation

/// `kabinet load usage`
struct LoadUsage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage",
        abstract: "Rate call records and charge them; a record counts once.",
        discussion: """
            FILE - is standard input. With --watch the files of a folder are taken as they arrive, \
            in the order of their names, and moved into its folder done, or failed; stop it with \
            SIGTERM. Exit status 2: some records were rejected.
            """)

    @Argument(
        help: "The file, - for standard input; not with --watch.",
        completion: .file(extensions: ["csv", "log", "ber", "detail"]))
    var file: String?
    @Option(help: "A folder whose files are taken as they arrive.", completion: .directory)
    var watch: String?
    @Flag(
        help: """
            Only say what the file would cost: nothing is charged, and what waits in suspense is \
            left alone.
            """)
    var check = false
    @Option(help: "csv, kamailio, radius or ts32298: how the records are written.")
    var format = UsageFormat.csv
    @Option(help: "Where the file comes from; (source, id) is a record's key.")
    var source = "main"
    @Option(
        help: "Where rejected records go; FILE.rejects.csv unless given.",
        completion: .file(extensions: ["csv"]))
    var rejects: String?
    @OptionGroup var place: Place

    func validate() throws {
        guard (file == nil) != (watch == nil) else {
            throw ValidationError("Give a file, or --watch DIR.")
        }
        guard watch == nil || rejects == nil else {
            throw ValidationError("With --watch the rejects lie in the folder's folder rejects.")
        }
        guard watch == nil || !check else {
            throw ValidationError("--check is for one file: --watch moves those it has taken.")
        }
    }

    func run() async throws {
        let load = JobRun(place: place)
        if let watch {
            let inbox = UsageInbox(folder: absolute(watch), patience: .seconds(2)) {
                path, rejects in
                try await load.end(of: job(path, rejects: rejects))
            }
            try await inbox.watch()
        } else if file == "-" {
            let input = try StandardInput(in: absolute(try place.configuration.folder))
            defer { input.remove() }
            let rejects = absolute(rejects ?? "stdin.rejects.csv")
            try await load.run(job(input.path, rejects: rejects))
        } else if let file {
            let file = absolute(file)
            try await load.run(job(file, rejects: absolute(rejects ?? file + ".rejects.csv")))
        }
    }

    private func job(_ path: String, rejects: String) -> FileJob {
        .usage(file: path, source: source, format: format, rejects: rejects, isCheck: check)
    }
}

extension UsageFormat: ExpressibleByArgument {}
