import Operations
import Rules
import Testing

/// Commands as their pump and those who watch see them.
struct NetworkQueueTests {
    @Test func `commands wait, are taken once, and are carried out`() async throws {
        let anna = try await CappedOperator()
        let door = anna.door
        #expect(try door.networkQueue() == (0, 0))
        try await anna.set(.total, 500)
        try await anna.load([anna.record("a", minutes: 5)])
        anna.open.wait(seconds: 30)
        #expect(try door.networkQueue() == (1, 30))
        let leased = try await door.leaseCommands()
        #expect(leased.map(\.act) == [.bar])
        #expect(try await door.leaseCommands().isEmpty)
        anna.open.wait(seconds: Door.leaseSeconds)
        let again = try await door.leaseCommands()
        #expect(again == leased, "who took it has ended")
        for command in again { try await door.recordDelivery(of: command) }
        #expect(try door.networkQueue() == (0, 0))
        anna.open.wait(seconds: Door.leaseSeconds)
        #expect(try await door.leaseCommands().isEmpty)
    }
}
