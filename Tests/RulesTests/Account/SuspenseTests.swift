import Billing
import Rules
import Testing

/// Records that are not charged: kept for a later load, ignored, or refused for good.
struct SuspenseTests {
    @Test(arguments: [
        (Call(hasHolder: false), UsageCharging.Suspense.unknownNumber),
        (Call(start: "2026-01-09T20:59:59Z"), .noTariff),
        (Call(history: [("2026-01-10T00:00:00Z", "gone")]), .noTariff),
        (
            Call(start: "2025-12-31T23:59:59+03:00", history: [("2025-01-01T00:00:00Z", "plain")]),
            .noTariff
        ),
        (Call(direction: .incoming, history: []), .noTariff),
        (Call(other: "375000000000"), .unknownDestination),
        (Call(other: "37529"), .unknownDestination),
        (Call(other: "79161234567"), .unknownDestination),
        (Call(other: "555"), .noPrice), (Call(other: Call.toA1), .noPrice),
        (Call(kind: .data, other: "", seconds: 0), .notChargedYet),
        (Call(kind: .mms, seconds: 0), .notChargedYet), (Call(kind: .forwarded), .notChargedYet),
        (Call(serving: "250-01"), .notChargedYet),
        (Call(direction: .incoming, serving: "250-01"), .notChargedYet),
    ])
    func `what cannot be charged yet waits with its reason`(
        call: Call, reason: UsageCharging.Suspense
    ) throws {
        let decision = try call.decide()
        guard case .suspended(reason) = decision else {
            Issue.record("\(decision), not \(reason)")
            return
        }
    }

    @Test func `an equal record again is ignored`() throws {
        let call = Call()
        let earlier = EarlierRecord(content: try call.record().content, isSuspended: false)
        for hasHolder in [true, false] {
            let again = Call(hasHolder: hasHolder, earlier: earlier)
            guard case .ignored = try again.decide() else {
                Issue.record("ignored")
                return
            }
        }
    }

    @Test func `a record in suspense is tried again`() throws {
        let earlier = EarlierRecord(content: try Call().record().content, isSuspended: true)
        #expect(try Call(earlier: earlier).charged().use.bundledSeconds == 120)
    }

    @Test(arguments: [true, false])
    func `the same id with other content is refused for good`(isSuspended: Bool) throws {
        let earlier = EarlierRecord(
            content: try Call(seconds: 62).record().content, isSuspended: isSuspended)
        guard case .rejected(let reason) = try Call(earlier: earlier).decide() else {
            Issue.record("rejected")
            return
        }
        #expect(reason.contains("came before"))
    }

    @Test func `a record may start now and not later`() throws {
        let now = "2026-04-20T10:00:00+03:00"
        _ = try Call(start: now, now: now).charged()
        let late = try Call(start: "2026-04-20T10:00:01+03:00", now: now).decide()
        guard case .rejected("starts later than now") = late else {
            Issue.record("rejected, not \(late)")
            return
        }
    }

    @Test func `a charge beyond all numbers waits instead of trapping`() throws {
        _ = try Call(seconds: .max, used: ["onnet": .max]).decide()
    }
}
