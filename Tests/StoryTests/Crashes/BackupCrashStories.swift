import Databases
import Foundation
import Testing

extension Crashes {
    /// The command is killed at a chosen one of the calls by which it changes the disk or a server.
    @Suite struct `kill -9 while a backup is written or restored` {
        let operatorFolder: Folder
        let shelf: Folder

        init() throws {
            operatorFolder = try DemoOperator.copy()
            shelf = try Folder()
        }

        @Test func `what looks like a backup is one, and the next one clears the rest`() throws {
            let words = ["backup", "--to", shelf.path, "--data", operatorFolder.path]
            let deaths = try dieLaterAndLater(words) {
                for name in shelf.files where name.hasSuffix(".sqlite") {
                    try restore(name, into: folderWithKey()).expectSuccess()
                }
            }
            #expect(deaths > 10)
            try Command.run(Repository.binary, words).expectSuccess()
            #expect(!shelf.files.contains { $0.contains("partial") }, "\(shelf.files)")
        }

        @Test func `on a file, the operator has the old database or the new one, never half`()
            throws
        {
            let words = ["backup", "--to", shelf.path, "--data", operatorFolder.path]
            try Command.run(Repository.binary, words).expectSuccess()
            let name = try shelf.files.first { $0.hasSuffix(".sqlite") }.orFault("no backup")
            let place = ["--data", operatorFolder.path]
            let restoring = ["restore", shelf[name], "--replace"] + place
            let deaths = try dieLaterAndLater(restoring) {
                try Command.run(Repository.binary, ["doctor"] + place).expectSuccess()
            }
            #expect(deaths > 5)
        }

        @Test func `on a server, what was restored is there whole or not at all`() throws {
            let words = ["backup", "--to", shelf.path, "--data", operatorFolder.path]
            try Command.run(Repository.binary, words).expectSuccess()
            let name = try shelf.files.first { $0.hasSuffix(".sqlite") }.orFault("no backup")
            let folder = try folderWithKey()
            let place = ["--data", folder.path]
            let deaths = try dieLaterAndLater(["restore", shelf[name]] + place) {
                let database = try OperatorDatabase.of(folder.path)
                guard try !database.tables().isEmpty else { return }
                try Command.run(Repository.binary, ["doctor"] + place).expectSuccess()
                // A restoring fills what is empty.
                OperatorDatabase.put(try ServerDatabase(), for: folder.path)
            }
            #expect(deaths > 15)
        }

        /// Runs the command again and again, killed at its first call, its second, its third, then
        /// in longer strides, until it comes to its end.
        /// - Returns: how often it was killed.
        private func dieLaterAndLater(_ words: [String], _ check: () throws -> Void) throws
            -> Int
        {
            let killer = try CLibrary(Self.killer)
            var call = 1
            for death in 0..<400 {
                let environment = ["LD_PRELOAD": killer.path, "STORY_DEATH": String(call)]
                let end = try Command.run(Repository.binary, words, environment: environment)
                if end.status == 0 { return death }
                #expect(end.status == 128 + SIGKILL, "\(end.text)")
                try check()
                call += max(1, Self.strides[min(death, Self.strides.count - 1)])
            }
            throw StoryFault("the command never comes to its end")
        }

        private static let strides = [1, 1, 1, 2, 3, 5, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 2, 2, 1]

        private func folderWithKey() throws -> Folder {
            let folder = try Folder()
            let keys = (operatorFolder["keys"], folder["keys"])
            try FileManager.default.copyItem(atPath: keys.0, toPath: keys.1)
            return folder
        }

        private func restore(_ name: String, into folder: Folder) throws -> Command {
            try Command.kabinet("restore", shelf[name], "--data", folder.path)
        }

        /// Counts the calls that change names or bytes on the disk, or ask a server.
        private static let killer = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <signal.h>
            #include <stdlib.h>
            #include <sys/socket.h>
            #include <unistd.h>
            static void step(void) {
                static int calls = 0;
                const char *death = getenv("STORY_DEATH");
                if (death && ++calls == atoi(death)) kill(getpid(), SIGKILL);
            }
            #define STEP(result, name, parameters, arguments) \\
                result name parameters { \\
                    static result (*real) parameters; \\
                    if (!real) real = dlsym(RTLD_NEXT, #name); \\
                    step(); \\
                    return real arguments; \\
                }
            STEP(int, rename, (const char *from, const char *to), (from, to))
            STEP(int, link, (const char *from, const char *to), (from, to))
            STEP(int, unlink, (const char *path), (path))
            STEP(int, fsync, (int file), (file))
            STEP(ssize_t, send, (int socket, const void *bytes, size_t count, int flags),
                (socket, bytes, count, flags))
            STEP(int, ftruncate64, (int file, off_t size), (file, size))
            STEP(ssize_t, pwrite64, (int file, const void *bytes, size_t count, off_t place),
                (file, bytes, count, place))
            """
    }
}
