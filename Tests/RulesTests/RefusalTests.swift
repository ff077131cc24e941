import Billing
import Rules
import Testing

struct RefusalTests {
    private static let all: [Refusal] = [
        .wrongCredentials, .wrongLetters, .staleLetters, .notApproved, .staleApproval,
        .tooManyAttempts(retryAfterSeconds: 5),
        .passwordLength(found: 3, shortest: 4, longest: 10), .passwordCharacters,
        .passwordIsNumber, .passwordTooCommon, .simChanged(until: Sample.now), .notServed,
        .linkUsed, .paymentTooSmall(found: .zero, smallest: .zero),
        .paymentTooLarge(found: .zero, largest: .zero), .paymentDiffers, .sessionEnded,
        .codeTooSoon(retryAfterSeconds: 60), .tooManyRequests(retryAfterSeconds: 60),
        .wrongCode(triesLeft: 2), .codeExpired, .deviceUnknown, .keyUsedDifferently,
        .reportTooEarly(ordered: Sample.now, next: Sample.now),
    ]

    @Test func `every refusal has a code of its own`() {
        let codes = Set(Self.all.map(\.code))
        #expect(codes.count == Self.all.count)
        #expect(codes.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test(arguments: SubscriptionState.allCases)
    func `every state but active is blocked`(state: SubscriptionState) {
        #expect(state.isBlocked == (state != .active))
    }

    @Test func `the archive has the thirteen kinds of the seed`() {
        #expect(ArchiveKind.allCases.count == 13)
    }

    @Test func `a contract is served until its end and not at it`() throws {
        let holder = try Sample.holder(closedAt: Sample.now)
        #expect(holder.isServed(at: Sample.now.adding(seconds: -1)))
        #expect(!holder.isServed(at: Sample.now))
        #expect(try Sample.holder().isServed(at: Sample.now))
    }
}
