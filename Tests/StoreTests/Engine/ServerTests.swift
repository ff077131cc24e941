import Databases
import Foundation
import Store
import Testing

/// What a node asks of a server and of those who share it.
@Suite struct `On a server, a connection` {
    private let fresh: FreshDatabase
    private let server: ServerDatabase

    init() throws {
        fresh = try FreshDatabase()
        server = try #require(fresh.server)
    }

    @Test func `it keeps its own settings, whatever the address says`() throws {
        let options = "options=-csynchronous_commit%3Doff%20-csearch_path%3Dpublic"
        let database = try Database(
            writing: .server(PostgresAddress(url: server.url + "?" + options)))
        defer { database.close() }
        let wanted = [
            "synchronous_commit": "on", "lock_timeout": "5s", "TimeZone": "UTC", "jit": "off",
            "enable_seqscan": "off", "idle_in_transaction_session_timeout": "30s",
            "tcp_keepalives_idle": "5", "tcp_user_timeout": "15000", "search_path": "public",
        ]
        for (name, value) in wanted {
            let found = try database.read { transaction in
                try transaction.first("SELECT current_setting($1)", [.text(name)]) { $0.text(0) }
            }
            // Over a local socket nothing is kept alive.
            #expect(found == value || (name.hasPrefix("tcp") && found == "0"), "\(name)")
        }
    }

    @Test func `a database that is ordered by a language is refused`() throws {
        let session = try server.session()
        let name = server.name + "_icu"
        try session.run(
            "CREATE DATABASE \(name) TEMPLATE template0 LOCALE 'C' LOCALE_PROVIDER icu "
                + "ICU_LOCALE 'be'")
        defer { try? session.run("DROP DATABASE \(name) WITH (FORCE)") }
        let url = server.url.replacing(server.name, with: name)
        let fault = #expect(throws: StoreFault.self) {
            try Database(writing: .server(PostgresAddress(url: url)))
        }
        #expect(fault?.description.contains("the order of ICU") == true)
    }

    @Test func `who wants a row that somebody holds is told; others do not wait with him`()
        async throws
    {
        try await fresh.run("INSERT INTO catalogue_files VALUES ('a', 'x', 0), ('b', 'x', 0)")
        let session = try server.session()
        try session.run("BEGIN; SELECT * FROM catalogue_files WHERE name = 'a' FOR UPDATE")
        let acts = ["a", "b"].map { name in
            Task {
                try await fresh.run("UPDATE catalogue_files SET body = 'y' WHERE name = '\(name)'")
            }
        }
        await #expect(throws: StoreFault.self) { try await acts[0].value }
        try await acts[1].value
        try session.run("ROLLBACK")
        #expect(try fresh.number("SELECT count(*) FROM catalogue_files WHERE body = 'y'") == 1)
        try await fresh.run("UPDATE catalogue_files SET body = 'y' WHERE name = 'a'")
    }

    @Test func `a fault says nothing of what stands in a row`() async throws {
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.run("INSERT INTO accounts VALUES (7, 'Secret', NULL, 'x', 0, 0)")
        }
        #expect(fault?.description.contains("customer_kind") == true)
        #expect(fault?.description.components(separatedBy: "Secret").count == 2, "the statement's")
    }

    @Test func `of two loads of feeds one waits for the other`() throws {
        let other = try Database(writing: fresh.place)
        defer { other.close() }
        var hold: DatabaseHold? = try fresh.database.hold(.feed)
        let fault = #expect(throws: StoreFault.self) { try other.hold(.feed) }
        #expect(fault?.description.contains("another feed") == true)
        withExtendedLifetime(hold) {}
        hold = nil
        _ = try other.hold(.feed)
    }

    @Test func `who moves the database is alone, and nobody comes while he does`() async throws {
        let mover = try Database(reading: fresh.place)
        defer { mover.close() }
        let early = #expect(throws: StoreFault.self) { try mover.hold(.move) }
        #expect(early?.description.contains("stop its servers first") == true)
        fresh.database.close()
        let hold = try mover.hold(.move)
        let late = #expect(throws: StoreFault.self) { try Database(writing: fresh.place) }
        #expect(late?.description.contains("is being moved") == true)
        withExtendedLifetime(hold) {}
    }

    @Test func `a transaction that was broken off does not break off the next`() async throws {
        // The server ends the statement that opens the next act's savepoint too.
        for _ in 0..<5 {
            let acts = (0..<10).map { number in
                Task {
                    try await fresh.database.write { transaction throws in
                        if number == 3 { try transaction.run("SET LOCAL statement_timeout = 1") }
                        _ = try transaction.first("SELECT CAST(pg_sleep(0.003) AS TEXT)") {
                            $0.text(0)
                        }
                    }
                }
            }
            for act in acts { _ = await act.result }
        }
        try await fresh.run("DELETE FROM catalogue_files")
    }
}
