import Billing
import Rules
import Store
import Testing

struct DeviceTests {
    private let fresh: FreshDatabase
    private let later = Cast.now.adding(seconds: 60)

    /// Two devices: 1, and 2 that came a minute later.
    init() async throws {
        fresh = try await FreshDatabase.withAnna()
        let (name, later) = (try Self.name(), later)
        try await fresh.database.write { transaction throws in
            try transaction.addDevice(1, name, family: [1], of: Cast.anna, at: Cast.now)
            try transaction.addDevice(2, name, family: [2], of: Cast.anna, at: later)
        }
    }

    private static func name() throws -> DeviceName { try #require(DeviceName("Телефон")) }

    private func ids() throws -> [Int64] {
        try fresh.database.read { try $0.devices(of: Cast.anna, current: 1) }.map(\.id)
    }

    @Test func `a device comes back as it was, with its subscriber`() throws {
        try fresh.database.read { transaction throws in
            let devices = try transaction.devices(of: Cast.anna, current: 1)
            let expected = Device(
                id: 1, name: try Self.name(), createdAt: Cast.now, usedAt: Cast.now,
                isCurrent: true)
            #expect(devices.last == expected)
            #expect(devices.map(\.isCurrent) == [false, true])
            let session = try #require(try transaction.deviceSession(family: [2], at: later))
            #expect(session.device == 2)
            #expect(try session.subscriber.number == Cast.number())
            #expect(try transaction.deviceSession(family: [3], at: later) == nil)
            #expect(try transaction.hasDevice(1, of: Cast.anna))
            #expect(try !transaction.hasDevice(1, of: Cast.boris))
            #expect(try !transaction.hasDevice(3, of: Cast.anna))
        }
    }

    @Test func `a rotation raises the generation of one device`() async throws {
        let later = later
        try await fresh.database.write { try $0.setGeneration(2, of: 1, at: later) }
        let stored = try fresh.database.read {
            try [$0.device(family: [1]), $0.device(family: [2])]
        }
        #expect(stored.map { $0?.generation } == [2, 1])
        #expect(stored.allSatisfy { $0?.rotatedAt == later })
    }

    @Test func `use is noted forwards and puts the device first`() async throws {
        let latest = later.adding(seconds: 1)
        try await fresh.database.write { transaction throws in
            try transaction.touchDevice(1, at: latest)
            try transaction.touchDevice(1, at: Cast.now)
        }
        #expect(try ids() == [1, 2])
        let devices = try fresh.database.read { try $0.devices(of: Cast.anna, current: nil) }
        #expect(devices.first?.usedAt == latest)
    }

    @Test func `one too many ends the one that was not used for longest`() async throws {
        try await fresh.database.write { try $0.endDevices(of: Cast.anna, beyond: 2) }
        #expect(try ids() == [2, 1])
        try await fresh.database.write { try $0.endDevices(of: Cast.anna, beyond: 1) }
        #expect(try ids() == [2])
    }

    @Test func `devices end alone, and all sign-ins of a subscription together`() async throws {
        try await fresh.database.write { try $0.endDevice(2) }
        #expect(try ids() == [1])
        try await fresh.database.write { transaction throws in
            try transaction.addSession(
                hash: [9], subscription: Cast.anna, address: "::1", at: Cast.now)
            try transaction.endSignIns(of: Cast.boris)
        }
        #expect(try ids() == [1])
        try await fresh.database.write { try $0.endSignIns(of: Cast.anna) }
        #expect(try ids().isEmpty)
        #expect(try fresh.number("SELECT count(*) FROM sessions") == 0)
    }

    @Test func `a contract that has ended ends the devices`() async throws {
        try await fresh.database.write {
            try $0.setContractEnd(of: Cast.anna, at: Cast.now, now: Cast.now)
        }
        #expect(try ids().isEmpty)
    }

    @Test func `the sweep takes what no refresh kept alive`() async throws {
        try await fresh.database.write { try $0.sweepDevices(rotatedBefore: Cast.now) }
        #expect(try ids() == [2, 1])
        let live = try fresh.database.read { transaction in
            try [
                transaction.liveDevices(
                    of: Cast.anna, rotatedSince: Instant(microseconds: Cast.now.microseconds - 1)),
                transaction.liveDevices(of: Cast.anna, rotatedSince: Cast.now),
            ]
        }
        #expect(live == [2, 1])
        let next = Instant(microseconds: Cast.now.microseconds + 1)
        try await fresh.database.write { try $0.sweepDevices(rotatedBefore: next) }
        #expect(try ids() == [2])
    }
}
