import ArgumentParser
import Billing
import Channels
import Foundation
import Operations
import Store

/// `kabinet replay`
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a whole history of a new operator on a simulated clock.",
        discussion: """
            The acts are a CSV file with the header at,act,number,argument: subscribers FILE, \
            portability FILE, load FILE [SOURCE], payment AMOUNT (of the number). Each day is \
            turned at its 00:00, as the server would. Reports then read DATA.
            """)

    @Option(help: "The folder of catalogue files.", completion: .directory)
    var catalogue: String
    @Option(help: "The CSV file of acts.", completion: .file(extensions: ["csv"]))
    var acts: String
    @Option(help: "YYYY-MM-DD: the last day that is turned; that of the last act unless given.")
    var until: LocalDate?
    @OptionGroup var place: Place

    func run() async throws {
        let configuration = try place.configuration
        let folder = URL(fileURLWithPath: configuration.keyFile).deletingLastPathComponent()
            .deletingLastPathComponent().path
        let acts: [ReplayAct]
        do {
            acts = try await ReplayActs.read(absolute(self.acts), rejects: folder + "/rejects")
        } catch {
            throw Failure("\(self.acts): \(FileJobs.sentence(of: error))")
        }
        guard let first = acts.first else { throw Failure("\(self.acts) has no acts.") }
        try requireNew(configuration)
        _ = try KeyFile.make(configuration.keyFile)
        try FileManager.default.createDirectory(
            atPath: folder + "/rejects", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let clock = SimulatedClock(first.at)
        let installation = try Installation(writing: configuration, now: { clock.now })
        defer { installation.close() }
        let history = History(door: installation.door, clock: clock)
        try await history.run([.catalogue(folder: absolute(catalogue))])
        for act in acts { try await history.run(act) }
        if let until { try await history.turnDays(upTo: until) }
    }
}

extension Replay {
    /// Nothing is written to an operator that is there.
    private func requireNew(_ configuration: Configuration) throws {
        let isThere =
            switch try configuration.database {
            case .file(let path): FileManager.default.fileExists(atPath: path)
            case .server(let address): try !Database.isEmpty(address)
            }
        if isThere { throw Failure("An operator is there already; a history begins with none.") }
    }
}

extension LocalDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
