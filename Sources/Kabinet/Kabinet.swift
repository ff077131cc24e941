import ArgumentParser
import Foundation
import Glibc
import NIOCore
import NIOPosix

/// The command line.
@main
struct Kabinet: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "kabinet",
        abstract:
            "Self-care of a mobile operator: the subscriber's cabinet and what stands behind it.",
        version: version,
        subcommands: [
            Serve.self, DemoCommand.self, Migrate.self, Load.self, Export.self, LedgerCommand.self,
            Backup.self, Restore.self, Replay.self, RerateCommand.self, Doctor.self,
            KeysCommand.self, ConfigCommand.self,
        ])

    @MainActor static func main() async {
        // A full disk or a limit on file sizes is an error of a write, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        // What we make, the database above all, is its owner's alone.
        umask(0o077)
        if isServer {
            // It asks for new certificates; where there are none to read anew it asks for nothing.
            signal(SIGHUP, SIG_IGN)
            computeWhereRequestsAreRead()
        }
        await main(nil)
    }

    /// A load that is alone with the database wants all cores; a server wants short ways.
    private static var isServer: Bool {
        ["serve", "demo"].contains(CommandLine.arguments.dropFirst().first)
    }

    /// Requests change no thread on their way. False is a toolchain that cannot do it: its own pool
    /// then does the work.
    private static func computeWhereRequestsAreRead() {
        NIOSingletons.unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()
    }
}

/// A line on standard output at once: whoever listens on a pipe reads it as it comes. One who has
/// gone away misses it; the work goes on.
func say(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
}
