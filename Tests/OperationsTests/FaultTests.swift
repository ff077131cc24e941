import Billing
import Operations
import Rules
import Testing

/// The database may fail at any statement: then nothing of the act is there, and it may be done
/// again.
struct FaultTests {
    struct Act: CustomTestStringConvertible, Sendable {
        typealias Body = @Sendable () async throws -> Void

        let testDescription: String
        /// Statements that it has at least, or the faults would go past it.
        let statements: Int
        /// Makes ready what the act needs.
        let prepare: @Sendable (OpenDoor) async throws -> Body
    }

    @Test(arguments: acts)
    func `a fault at each statement in turn leaves no half-done act`(act: Act) async throws {
        let open = try OpenDoor(catalogue: try SmallOperator.catalogue(fee: Money(units: 3_100)))
        _ = try await open.feed(FeedLine())
        let perform = try await act.prepare(open)
        let before = try open.contents()
        #expect(before.count >= 4)
        var failed = 0
        while try await fails(at: failed + 1, open, perform) {
            failed += 1
            #expect(try open.contents() == before, "after a fault at statement \(failed)")
        }
        #expect(failed >= act.statements, "\(failed) statements")
        #expect(try open.contents() != before)
        #expect(try open.damage() == nil)
    }

    /// False when the act was done before it came to that statement.
    private func fails(at statement: Int, _ open: OpenDoor, _ perform: Act.Body) async throws
        -> Bool
    {
        open.disk.fail(at: statement)
        defer { open.disk.fail(at: 0) }
        do {
            try await perform()
            #expect(open.disk.isWaiting, "the fault at statement \(statement) was swallowed")
            return false
        } catch is BrokenDisk.Fault {
            return true
        }
    }

    private static let acts = [
        Act(testDescription: "a payment", statements: 9) { open in
            let payment = TakePayment(
                agent: "bank", transactionID: "42", number: try anna(), amount: Money(units: 5_000))
            return { try await done(open.door.perform(payment, by: open.caller)) }
        },
        Act(testDescription: "a payment after days that nobody has run", statements: 18) { open in
            open.wait(days: 3)
            let payment = TakePayment(
                agent: "bank", transactionID: "42", number: try anna(), amount: Money(units: 5_000))
            return { try await done(open.door.perform(payment, by: open.caller)) }
        },
        Act(testDescription: "the days of all accounts", statements: 12) { open in
            open.wait(days: 3)
            return { _ = try await open.door.turnNextAccounts() }
        },
        Act(testDescription: "a payment that is refused", statements: 3) { open in
            let payment = TakePayment(
                agent: "bank", transactionID: "42", number: try anna(), amount: Money(units: 1))
            return { _ = try await open.door.perform(payment, by: open.caller) }
        },
        Act(testDescription: "call records", statements: 12) { open in
            let records = try ["a", "b"].map { id in
                UsageArrival(record: try call(id), source: "main")
            }
            return {
                _ = try await open.door.loadUsage(records, load: 1, turn: 1, by: open.caller)
            }
        },
        Act(testDescription: "a row that connects", statements: 12) { open in
            let row = FeedLine(
                number: "375295001002", account: 100_000_000_002, imsi: "257021234567891",
                opening: 700)
            return { _ = try await open.feed(row) }
        },
        Act(testDescription: "a row that takes a number away", statements: 12) { open in
            let row = FeedLine(
                account: 100_000_000_002, from: "2026-11-22", imsi: "257021234567891",
                opening: 700)
            return { _ = try await open.feed(row) }
        },
        Act(testDescription: "a row that changes", statements: 6) { open in
            let row = FeedLine(name: "Hanna", until: "2026-12-31")
            return { _ = try await open.feed(row) }
        },
        Act(testDescription: "a link that is used", statements: 4) { open in
            let link = SignInLink.token(for: try anna(), open.door.effects)
            return { try await done(open.door.perform(RedeemLink(token: link), by: open.caller)) }
        },
        Act(testDescription: "a new password", statements: 5) { open in
            let number = try anna()
            return {
                try await done(open.door.setPassword("anna-2026", of: number, by: open.caller))
            }
        },
    ]

    private static func anna() throws -> PhoneNumber {
        try #require(PhoneNumber(e164: "375295001001"))
    }

    private static func call(_ id: String) throws -> UsageRecord {
        UsageRecord(
            id: id, kind: .voice, subscriber: try anna(), direction: .outgoing,
            other: "375295009999",
            start: try #require(Instant(rfc3339: "2026-11-20T10:00:00+03:00")), seconds: 900,
            bytes: 0, access: "", serving: "home")
    }

    private static func done<Outcome>(_ answer: Answer<Outcome>) throws {
        guard case .done = answer else { throw Refused(refusal: answer.refusal) }
    }

    private struct Refused: Error {
        let refusal: Refusal?
    }
}
