import ArgumentParser
import Channels
import Foundation
import Glibc
import Store

/// `kabinet backup`
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a checked copy of the database, while the server runs or not.",
        discussion: "The key is not in it: keep a copy of the key in another place.")

    @Option(
        help: "A folder, where the file is named by the time; or the file, which must be new.",
        completion: .directory)
    var to: String

    @Option(help: "Keep so many backups of this key in the folder, and remove the older ones.")
    var keep: Int?

    @OptionGroup var place: Place

    func validate() throws {
        guard let keep else { return }
        guard keep > 0 else { throw ValidationError("--keep is at least 1.") }
        guard BackupTaking.isFolder(to) else {
            throw ValidationError("--keep is for a folder of backups, and \(to) is none.")
        }
    }

    func run() throws {
        // People come first: the copy takes what they leave.
        _ = nice(10)
        let progress = Progress()
        let taking = BackupTaking(try place.configuration, to: to, now: Installation.now())
        let end = try taking.run(keep: keep) { done, all in
            progress.hear(.progress(done: done, of: all))
        }
        say("\(taking.file.path): \(end.manifest.summary)")
        for name in end.removed { say("removed \(name)") }
        guard end.newer.isEmpty else {
            throw Failure(
                "The backup is made, but by their names these are newer: "
                    + "\(end.newer.joined(separator: ", ")). A clock was wrong; set it right, and "
                    + "rename or remove them. They were neither counted nor removed.")
        }
    }
}

/// `kabinet restore`
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the database's place; the server must be stopped.",
        discussion: """
            The folder needs the key that the backup was made under. A server's database must be \
            new and empty.
            """)

    @Argument(
        help: "The backup; its .json stands beside it.", completion: .file(extensions: ["sqlite"]))
    var file: String

    @Flag(help: "Put a database that is there aside.")
    var replace = false

    @OptionGroup var place: Place

    func run() throws {
        let configuration = try place.configuration
        let database = try configuration.database
        let restoring = BackupRestoring(
            configuration: configuration, file: BackupFile(path: file), now: Installation.now())
        let (manifest, wayBack) = try restoring.run(replaces: replace)
        say("\(database) is as it was at \(manifest.madeAt): \(manifest.summary)")
        if let wayBack {
            say("The database before is kept as \(wayBack.aside)")
            say("To go back, stop the server and run:")
            say("  \(wayBack.command)")
        }
        if manifest.contents.schema < Database.schema {
            say(
                "Its schema \(manifest.contents.schema) is older than \(Database.schema): serve, "
                    + "load and migrate bring it up to date.")
        }
    }
}
