import ArgumentParser
import Channels
import Demo
import Foundation
import Operations
import Secrets

/// `kabinet demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a demo operator, of five subscribers or many; make it if there is none.",
        subcommands: [DemoServe.self, DemoLink.self], defaultSubcommand: DemoServe.self)
}

struct DemoServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the demo operator (what `kabinet demo` does).")

    @Option(help: "Where the demo operator is kept.", completion: .directory)
    var data = "var/demo"

    @Option(help: "The portal's port, on 127.0.0.1 only; 0 for any.")
    var port = 8080

    @Option(help: "The catalogue that a new demo operator is made of.", completion: .directory)
    var catalogue = "Catalogue/mts-by"

    @OptionGroup(title: "A town beside the cast, when the demo operator is made")
    var town: TownFlags

    func validate() throws { try validate(port: port) }

    func run() async throws {
        if !FileManager.default.fileExists(atPath: data + "/kabinet.yaml") {
            try await NewDemo(folder: data, catalogue: catalogue, town: town.wish).make()
        } else if let note = town.note(on: data) {
            say(note)
        }
        var configuration = try ConfigurationSources(
            folder: data, file: data + "/kabinet.yaml"
        ).read()
        guard configuration.demo else {
            throw Failure(
                "\(data) is no demo operator; serve it with: kabinet serve --data \(data)")
        }
        configuration.listen.host = "127.0.0.1"
        configuration.payments.host = "127.0.0.1"
        configuration.operations.host = "127.0.0.1"
        configuration.move(to: port)
        let installation = try Installation(writing: configuration)
        let links = Cast.all.map { (member: $0, token: DemoLink.token($0, installation)) }
        let server = Server(
            installation: installation, logger: .standardError(configuration),
            handset: DemoHandset.exchange(installation.door))
        try await server.run { [data, configuration] ports in
            let scheme = configuration.scheme
            DemoWelcome(
                address: "\(scheme)://127.0.0.1:\(ports.portal ?? 0)",
                payments: "\(scheme)://127.0.0.1:\(ports.payments ?? 0)/terminal/demo",
                operations: "http://127.0.0.1:\(ports.operations ?? 0)", data: data
            ).greet(links)
        }
    }
}

/// `kabinet demo link NAME`
struct DemoLink: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Print a fresh one-time sign-in link for one of the cast.")

    @Argument(
        help: "anna, boris, vera, grigory or daria.",
        completion: .list(Cast.all.map(\.name)))
    var name: String

    @Option(help: "Where the demo operator is kept.", completion: .directory)
    var data = "var/demo"

    @Option(help: "The portal's port.")
    var port: Int?

    func validate() throws {
        if let port { try validate(port: port) }
    }

    func run() throws {
        let configuration = try ConfigurationSources(
            folder: data, file: data + "/kabinet.yaml"
        ).read()
        guard configuration.demo else { throw Failure("\(data) is no demo operator.") }
        guard let member = Cast.member(named: name) else {
            let names = Cast.all.map(\.name).joined(separator: ", ")
            throw Failure("Nobody of the cast is called «\(name)»; there are: \(names).")
        }
        let installation = try Installation(reading: configuration)
        let address = "http://127.0.0.1:\(port ?? configuration.listen.port)"
        say("\(address)/login/link?token=\(Self.token(member, installation))")
    }

    static func token(_ member: CastMember, _ installation: Installation) -> String {
        guard let number = member.number else { return "" }
        return SignInLink.token(for: number, installation.door.effects)
    }
}
