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
        (Call(kind: .data, other: "", seconds: 0, bytes: 1), .noPrice),
        (Call(kind: .mms, seconds: 0), .noPrice), (Call(kind: .forwarded), .noPrice),
        (Call(kind: .forwarded, other: "375000000000"), .unknownDestination),
        (Call(serving: "999-01"), .unknownNetwork),
        (Call(direction: .incoming, serving: "999-01"), .unknownNetwork),
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
        let earlier = EarlierRecord(record: try call.record())
        for hasHolder in [true, false] {
            let again = Call(hasHolder: hasHolder, earlier: earlier)
            guard case .ignored = try again.decide() else {
                Issue.record("ignored")
                return
            }
        }
    }

    @Test func `a record in suspense is tried again`() throws {
        let earlier = EarlierRecord(record: try Call().record(), suspense: "no-tariff")
        #expect(try Call(earlier: earlier).charged().use.bundledSeconds == 120)
    }

    @Test(arguments: [true, false])
    func `the same id with other content is refused for good`(isSuspended: Bool) throws {
        let earlier = EarlierRecord(
            record: try Call(seconds: 62).record(), suspense: isSuspended ? "no-tariff" : nil)
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
