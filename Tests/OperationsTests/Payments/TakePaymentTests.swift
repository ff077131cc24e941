import Billing
import Operations
import Rules
import Testing

struct TakePaymentTests {
    @Test func `a payment that is repeated at the same time is taken once`() async throws {
        let open = try await OpenDoor.withAnna()
        let payment = try payment(25_000)
        let receipts = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    let answer = try await open.door.perform(payment, by: open.caller)
                    guard case .done(let taken) = answer else { return -1 }
                    return taken.receipt
                }
            }
            return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
        }
        #expect(receipts.count == 1)
        #expect(!receipts.contains(-1))
        #expect(try open.balance() == Money(units: 25_000))
        #expect(try open.damage() == nil)
        #expect(try open.door.waitingNotices().count == 1)
    }

    @Test func `the same id with another sum is refused and takes nothing`() async throws {
        let open = try await OpenDoor.withAnna()
        _ = try await open.door.perform(try payment(25_000), by: open.caller)
        let answer = try await open.door.perform(try payment(25_001), by: open.caller)
        guard case .refused(.paymentDiffers) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(try open.balance() == Money(units: 25_000))
    }

    @Test func `an id that was refused may be paid later`() async throws {
        let open = try await OpenDoor.withAnna()
        guard case .refused = try await open.door.perform(try payment(999), by: open.caller) else {
            Issue.record("refused")
            return
        }
        guard case .done = try await open.door.perform(try payment(1_000), by: open.caller) else {
            Issue.record("taken")
            return
        }
        #expect(try open.balance() == Money(units: 1_000))
    }

    private func payment(_ units: Int64) throws -> TakePayment {
        TakePayment(
            agent: "bank", transactionID: "42",
            number: try #require(PhoneNumber(e164: "375295001001")), amount: Money(units: units))
    }
}
