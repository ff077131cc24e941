import Billing
import Rules
import Store
import Testing

/// What the feed finds of a row's subscription.
struct FedSubscriptionTests {
    @Test func `a number finds its subscription, whether it is still held or not`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let number = try Cast.number()
        try await fresh.database.write { transaction throws in
            let fed = try transaction.fedSubscription(lastHolding: number, at: Cast.now)
            #expect(fed?.id == Cast.anna)
            #expect(fed?.account == Cast.annasAccount)
            #expect(fed?.tariff == "super-8")
            #expect(fed?.hash == [7])
            #expect(fed?.holdsNumber == true)
            #expect(fed?.contractFrom == Zone.utc.date(of: Cast.start))
            try transaction.setContractEnd(
                of: Cast.anna, at: Cast.now, now: Cast.now)
            let last = try transaction.fedSubscription(lastHolding: number, at: Cast.now)
            #expect(last?.id == Cast.anna)
            #expect(last?.holdsNumber == false)
        }
    }

    /// The stored card is IMSI `i`, serial `s`.
    @Test(
        arguments: [
            ("i", nil, true), (nil, "s", true), ("i", "s", true), ("x", "s", true),
            ("x", "y", false),
            (nil, nil, false), ("", nil, false), (nil, "", false),
        ] as [(String?, String?, Bool)])
    func `a card is known by its IMSI or its serial`(
        imsi: String?, serial: String?, isFound: Bool
    ) async throws {
        let fresh = try FreshDatabase()
        let stored = Cast.row(try Cast.number(), imsi: "i", serial: "s")
        let asked = Cast.row(try Cast.number("375295007777"), imsi: imsi, serial: serial)
        try await fresh.database.write { try $0.connect(stored) }
        let found = try fresh.database.read {
            try $0.fedSubscription(sameCardAs: asked, at: Cast.now)
        }
        #expect((found?.id == Cast.anna) == isFound)
    }

    @Test func `a card of a closed contract, or of another account, is not the same`() async throws
    {
        let fresh = try FreshDatabase()
        let stored = Cast.row(try Cast.number(), imsi: "i")
        let other = Cast.row(try Cast.number(), account: 100_000_000_002, imsi: "i")
        try await fresh.database.write { transaction throws in
            try transaction.connect(stored)
            #expect(try transaction.fedSubscription(sameCardAs: other, at: Cast.now) == nil)
            try transaction.setContractEnd(
                of: Cast.anna, at: Cast.now, now: Cast.now)
            #expect(try transaction.fedSubscription(sameCardAs: stored, at: Cast.now) == nil)
        }
    }

    @Test func `sealed codes are kept and missing ones are known as missing`() async throws {
        let fresh = try FreshDatabase()
        let rows = [
            Cast.row(try Cast.number()), Cast.row(try Cast.number("375297001002")),
        ]
        try await fresh.database.write { transaction throws in
            try transaction.connect(rows[0], codes: [1, 2, 3])
            try transaction.connect(rows[1], as: Cast.boris)
        }
        try fresh.database.read { transaction throws in
            #expect(try transaction.sealedCodes(of: Cast.anna) == [1, 2, 3])
            #expect(try transaction.hasCodes(Cast.anna))
            #expect(try transaction.sealedCodes(of: Cast.boris) == nil)
            #expect(try !transaction.hasCodes(Cast.boris))
            #expect(try transaction.sealedCodes(of: 99) == nil)
        }
    }
}
