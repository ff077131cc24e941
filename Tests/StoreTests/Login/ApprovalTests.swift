import Billing
import Rules
import Store
import Testing

struct ApprovalTests {
    private let fresh: FreshDatabase
    private let until = Cast.now.adding(seconds: 300)

    init() async throws { fresh = try await FreshDatabase.withAnna() }

    @Test func `an approval is used once, by one of many at the same time`() async throws {
        try await approve("482913")
        let (database, now) = (fresh.database, Cast.now)
        let used = try await withThrowingTaskGroup { group in
            for _ in 0..<200 {
                group.addTask {
                    try await database.write {
                        try $0.useApproval("482913", of: Cast.anna, at: now)
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(used == 1)
    }

    @Test func `it is good for its digits and its subscription only`() async throws {
        try await approve("482913")
        #expect(try await !use("482914"))
        #expect(try await !use("482913", of: Cast.boris))
        #expect(try await use("482913"))
    }

    @Test func `it holds until its time, which dialling again prolongs`() async throws {
        let last = Instant(microseconds: until.microseconds - 1)
        for digits in ["111111", "222222", "333333"] { try await approve(digits) }
        #expect(try await use("111111", at: last))
        #expect(try await !use("222222", at: until))
        try await approve("333333", until: until.adding(seconds: 60))
        #expect(try await use("333333", at: until))
    }

    @Test func `the sweep takes those that are over`() async throws {
        try await approve("482913")
        for (instant, left) in [(until, 1), (until.adding(seconds: 1), 0)] as [(Instant, Int64)] {
            try await fresh.database.write {
                try $0.sweep(now: instant, idleBefore: Cast.now, windowsBefore: Cast.now)
            }
            #expect(try fresh.number("SELECT count(*) FROM sign_in_approvals") == left)
        }
    }

    private func approve(_ digits: String, until: Instant? = nil) async throws {
        let until = until ?? self.until
        try await fresh.database.write {
            try $0.addApproval(digits, of: Cast.anna, until: until)
        }
    }

    private func use(
        _ digits: String, of subscription: Int64 = Cast.anna, at now: Instant = Cast.now
    ) async throws -> Bool {
        try await fresh.database.write {
            try $0.useApproval(digits, of: subscription, at: now)
        }
    }
}
