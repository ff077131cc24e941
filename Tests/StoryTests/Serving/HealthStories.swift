import Foundation
import Testing

extension Serving {
    @Suite struct `Health` {
        @Test func `a server that serves is alive and ready`() throws {
            let server = try Server.demo()
            #expect(try server.watch("/healthz").status == 200)
            let ready = try server.watch("/readyz")
            #expect(ready.status == 200)
            for part in ["database", "writer", "catalogue", "disk", "server"] {
                #expect(ready.text.contains("\"\(part)\":\"ok\""))
            }
        }

        @Test(arguments: ["/healthz", "/readyz", "/metrics"])
        func `is told on an address of its own only`(path: String) throws {
            let server = try Server.demo()
            #expect(try Browser(server).get(path).status == 404)
        }

        @Test func `without a catalogue it is not ready, and says what to do`() throws {
            let folder = try Folder()
            for words in [["keys", "init"], ["migrate"]] {
                let arguments = words + ["--data", folder.path]
                try Command.run(Repository.binary, arguments).expectSuccess()
            }
            let server = try Server(inEarnest: folder)
            let ready = try server.watch("/readyz")
            #expect(ready.status == 503)
            #expect(ready.text.contains("kabinet load catalogue DIR"))
            #expect(try server.watch("/healthz").status == 200)
            try server.kabinet("load", "catalogue", Repository.catalogue).expectSuccess()
            #expect(try server.watch("/readyz").status == 200)
        }

        @Test func `while nothing can be written it is alive, not ready; then ready again`() throws
        {
            let server = try Server.demo()
            let held = try HeldWriter(server.folder)
            let ready = try server.watch("/readyz")
            #expect(ready.status == 503)
            #expect(ready.text.contains("\"writer\":\"no answer in 2 seconds\""))
            #expect(ready.text.contains("\"database\":\"ok\""))
            #expect(try server.watch("/healthz").status == 200)
            held.release()
            #expect(try server.wait(untilReadyIs: 200).status == 200)
        }

        @Test func `on a file, while the disk takes no byte it says so, with the engine's words`()
            throws
        {
            let server = try Server.demo()
            let agent = try Agent(server)
            let before = try server.balance(Cast.anna.account)
            try server.limitFiles("0")
            let ready = try server.watch("/readyz")
            #expect(ready.status == 503)
            #expect(ready.text.contains("database error"), "\(ready.text)")
            #expect(ready.text.components(separatedBy: "outcome unknown").count == 2)
            #expect(try agent.pay(Cast.anna.number, sum: "5.00", txn: "6001")["result"] == "1")
            let load = try server.kabinet("load", "catalogue", Repository.catalogue)
            #expect(load.status == 1, "\(load.text)")
            #expect(server.errors.contains("a load failed"), "\(server.errors)")
            try server.limitFiles("unlimited")
            #expect(try server.wait(untilReadyIs: 200).status == 200)
            #expect(try agent.pay(Cast.anna.number, sum: "5.00", txn: "6001")["result"] == "0")
            #expect(try server.balance(Cast.anna.account) == before + 50_000)
        }

        @Test func `on a full disk it is not ready`() throws {
            let weather = try CLibrary(Self.fullDisk)
            let server = try Server(
                folder: DemoOperator.copy(), environment: ["LD_PRELOAD": weather.path])
            let ready = try server.watch("/readyz")
            #expect(ready.status == 503)
            #expect(ready.text.contains("\"disk\":\"1 MiB are free; 64 are needed\""))
        }

        @Test func `over a schema of a newer program it is not ready`() throws {
            let server = try Server.demo()
            try StoredBytes(folder: server.folder).pretendSchema(999)
            let ready = try server.watch("/readyz")
            #expect(ready.status == 503)
            #expect(ready.text.contains("schema 999"))
        }

        private static let fullDisk = """
            #define _GNU_SOURCE
            #include <string.h>
            #include <sys/statvfs.h>
            static int full(struct statvfs *status) {
                memset(status, 0, sizeof *status);
                status->f_frsize = 4096;
                status->f_bavail = 256;
                return 0;
            }
            int statvfs(const char *path, struct statvfs *status) {
                (void)path;
                return full(status);
            }
            int statvfs64(const char *path, struct statvfs64 *status) {
                (void)path;
                return full((struct statvfs *)status);
            }
            """
    }
}

extension Server {
    /// From now on no file of its own may grow beyond so many bytes.
    fileprivate func limitFiles(_ bytes: String) throws {
        try Command.run("prlimit", ["--pid", "\(id)", "--fsize=\(bytes):"]).expectSuccess()
    }
}
