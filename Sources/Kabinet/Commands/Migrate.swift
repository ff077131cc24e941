import ArgumentParser
import Foundation
import Store

/// `kabinet migrate`
struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the database or bring it up to date; the server must be stopped.")

    @OptionGroup var place: Place

    func run() throws {
        let configuration = try place.configuration
        let database = try Database(writing: configuration.database)
        database.close()
        say("\(configuration.database) is up to date")
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
        let files = FileManager.default
        if files.fileExists(atPath: configuration.database), !files.fileExists(atPath: path) {
            throw Failure(
                "\(configuration.database) is there and needs the key that it was made with: "
                    + "put your copy of it at \(path).")
        }
        if try KeyFile.make(path) {
            say("made \(path); keep a copy apart from the database's backups")
        } else {
            say("\(path) exists and is kept")
        }
    }
}
