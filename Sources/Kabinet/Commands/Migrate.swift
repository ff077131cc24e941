import ArgumentParser
import Channels
import Foundation
import Store

/// `kabinet migrate`
struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the database, bring it up to date, or move it to the other engine.",
        discussion: """
            The server must be stopped. A place is sqlite:FILE or postgres://USER@HOST:PORT/NAME, \
            whose password is in the configuration's database.password_file.
            """)

    @Option(help: "Move the database that is here; it stays as it was.")
    var from: String?

    @Option(help: "Where it is moved to; nothing may be there yet.")
    var to: String?

    @OptionGroup var place: Place

    func validate() throws {
        guard (from == nil) == (to == nil) else {
            throw ValidationError("--from and --to go together.")
        }
    }

    func run() throws {
        let configuration = try place.configuration
        if let from, let to {
            return try move(
                DatabaseMove(
                    source: try configuration.place(from), target: try configuration.place(to)))
        }
        let place = try configuration.database
        try Database(writing: place).close()
        say("\(place) is up to date")
    }

    private func move(_ move: DatabaseMove) throws {
        let progress = Progress()
        let contents = try move.run { done, all in progress.hear(.progress(done: done, of: all)) }
        say(
            "\(move.target) holds \(contents.subscriptions) subscriptions, \(contents.payments) "
                + "payments and \(contents.entries) entries that sum to \(contents.ledger)")
        switch move.target {
        case .file: say("To use it, take database.url out of kabinet.yaml.")
        case .server(let address):
            say("To use it, put into kabinet.yaml:\n  database:\n    url: \(address.url)")
        }
    }
}

/// `kabinet keys …`
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The operator's key.", subcommands: [KeysInit.self])
}

struct KeysInit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the key; one that exists is kept.")

    @OptionGroup var place: Place

    func run() throws {
        let configuration = try place.configuration
        let path = configuration.keyFile
        let place = try configuration.database
        if !FileManager.default.fileExists(atPath: path), try place.needsKey {
            throw Failure(
                "\(place) is there and needs the key that it was made with: "
                    + "put your copy of it at \(path).")
        }
        if try KeyFile.make(path) {
            say("made \(path); keep a copy apart from the database's backups")
        } else {
            say("\(path) exists and is kept")
        }
    }
}

extension DatabasePlace {
    /// Whether something is there that was made with a key.
    fileprivate var needsKey: Bool {
        get throws {
            switch self {
            case .file(let path): FileManager.default.fileExists(atPath: path)
            case .server(let address): try !Database.isEmpty(address)
            }
        }
    }
}
