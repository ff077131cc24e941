import Billing
import Rules
import Store
import Testing

struct PaymentTests {
    @Test func `a payment is found again by its agent and id, and by no other`() async throws {
        let (fresh, payment) = try await paid()
        try fresh.database.read { transaction throws in
            #expect(try transaction.payment(agent: "bank", transaction: "42") == payment)
            #expect(try transaction.payment(agent: "kiosk", transaction: "42") == nil)
            #expect(try transaction.payment(agent: "bank", transaction: "43") == nil)
        }
    }

    @Test func `a payment is not written twice`() async throws {
        let (fresh, payment) = try await paid()
        await #expect(throws: StoreFault.self) {
            try await fresh.database.write {
                try $0.add(
                    payment, agent: "bank", transaction: "42", account: Cast.annasAccount,
                    posting: "p", at: Cast.now)
            }
        }
    }

    @Test func `a month's payments begin with its first instant and end before the next`()
        async throws
    {
        let (fresh, _) = try await paid()
        let account = Cast.annasAccount
        let later = Instant(microseconds: Cast.now.microseconds + 1)
        try fresh.database.read { transaction throws in
            #expect(
                try transaction.paid(account, from: Cast.now, until: later) == Money(units: 500))
            #expect(try transaction.paid(account, from: Cast.start, until: Cast.now) == .zero)
            #expect(
                try transaction.paid(account, from: later, until: .init(seconds: .max)) == .zero)
            #expect(try transaction.paid(account + 1, from: Cast.start, until: later) == .zero)
        }
    }

    @Test func `an account has its customer's name`() async throws {
        let (fresh, _) = try await paid()
        try fresh.database.read { transaction throws in
            #expect(try transaction.customerName(of: Cast.annasAccount) == "Анна Коваль")
            #expect(try transaction.customerName(of: 5) == nil)
        }
    }

    private func paid() async throws -> (FreshDatabase, TakenPayment) {
        let fresh = try await FreshDatabase.withAnna()
        let payment = TakenPayment(
            receipt: 9, number: try Cast.number(), amount: Money(units: 500))
        let posting = try Ledger.posting("p", [(Cast.annasAccount, 500)])
        try await fresh.database.write { transaction throws in
            _ = try transaction.post(posting)
            try transaction.add(
                payment, agent: "bank", transaction: "42", account: Cast.annasAccount,
                posting: "p", at: Cast.now)
        }
        return (fresh, payment)
    }
}
