import Foundation
import Store
import Testing

@Suite struct `On a file, the lock of who writes` {
    @Test func `a second writer is refused until the first closes`() async throws {
        let fresh = try FreshDatabase()
        for _ in 0..<2 { try expectLocked(fresh.path) }
        fresh.database.close()
        let next = try Database(writing: fresh.place)
        try expectLocked(fresh.path)
        try await next.write { _ = try $0.run("DELETE FROM catalogue_files") }
        next.close()
    }

    @Test func `the refusal says what to do`() throws {
        let fresh = try FreshDatabase()
        let fault = #expect(throws: StoreFault.self) { try Database(writing: fresh.place) }
        #expect(fault?.description.contains("another process") == true)
    }

    @Test func `an opening that failed leaves no lock behind`() async throws {
        let fresh = try FreshDatabase()
        try await fresh.pretendSchema(99)
        fresh.database.close()
        for _ in 0..<2 {
            let fault = #expect(throws: StoreFault.self) { try Database(writing: fresh.place) }
            guard case .unusable = fault else {
                Issue.record("still locked: \(String(describing: fault))")
                return
            }
        }
    }

    @Test func `a folder that is not there is a fault with its path`() {
        let fault = #expect(throws: StoreFault.self) {
            try Database(writing: .file("/nowhere/at/all/kabinet.db"))
        }
        #expect(fault?.description.contains("/nowhere/at/all") == true)
    }

    private func expectLocked(_ path: String) throws {
        let fault = #expect(throws: StoreFault.self) { try Database(writing: .file(path)) }
        guard case .locked(path) = fault else {
            Issue.record("locked, not \(String(describing: fault))")
            return
        }
    }
}
