import Billing
import Rules
import Testing

/// Data, MMS, forwarded calls, roaming and late records: what becomes of them and how it is kept.
struct UsageKindTests {
    private static let world = [("2026-01-10T00:00:00+03:00", "world")]

    @Test func `data goes on from the month's volume, by its access`() throws {
        let first = try call(.data, bytes: 1).charged()
        #expect(first.use.charge == Money(units: 10))
        #expect(first.destination == "data.internet")
        #expect(first.cause == "data")
        #expect(first.group == .internet)
        #expect(first.use.steps == "|v:0>1@open")
        let next = try call(.data, bytes: 1_024, volume: 1_024).charged()
        #expect(next.use.charge == Money(units: 20))
        let chat = try call(.data, bytes: 1_025, access: "messenger").charged()
        #expect(chat.use.charge == .zero)
        #expect(chat.use.bundledKiB == 2)
        #expect(chat.use.steps == "chat:2/10240|")
    }

    @Test func `an MMS out costs, in it does not`() throws {
        #expect(try call(.mms, bytes: 99).charged().use.charge == Money(units: 70))
        let incoming = try call(.mms, .incoming, bytes: 99).charged()
        #expect(incoming.use == .nothing)
        #expect(incoming.cause == "mms-in")
        #expect(incoming.destination == "in")
    }

    @Test func `a forwarded call costs its leg, in whichever direction, also from abroad`() throws {
        for direction in UsageRecord.Direction.allCases {
            let charged = try call(.forwarded, direction, seconds: 61, serving: "250-01").charged()
            #expect(charged.use.charge == Money(units: 160))
            #expect(charged.cause == "forwarded")
            #expect(charged.zone == nil)
            #expect(charged.group == .onnet)
        }
        #expect(try call(.forwarded, to: "555", seconds: 1).charged().group == .voicemail)
        #expect(try call(.forwarded, to: "112", seconds: 61).charged().use == .nothing)
    }

    @Test func `abroad the zone prices it, and the cause says where`() throws {
        let out = try call(.voice, seconds: 61, serving: "250-99").charged()
        #expect(out.use.charge == Money(units: 600))
        #expect(out.cause == "voice-out@near")
        #expect(out.zone == "near")
        #expect(out.group == .roaming)
        let incoming = try call(.voice, .incoming, seconds: 61, serving: "250-99").charged()
        #expect(incoming.use.charge == Money(units: 240))
        #expect(incoming.destination == "in")
        let unknown = try call(.voice, to: "375000000000", seconds: 1, serving: "250-99").charged()
        #expect(unknown.destination == "")
        #expect(unknown.use.charge == Money(units: 300))
        #expect(
            try call(.voice, to: "112", seconds: 61, serving: "250-99").charged().use == .nothing)
    }

    @Test(arguments: [
        ("2026-05-02T23:59:59+03:00", "2026-04-20", "voice-out"),
        ("2026-05-03T00:00:00+03:00", "2026-05-03", "voice-out+late"),
        ("2026-06-01T00:00:00+03:00", "2026-06-01", "voice-out+late"),
    ])
    func `when its month is closed, a record is of the day that brought it`(
        now: String, valueDate: String, cause: String
    ) throws {
        var call = call(.voice, seconds: 60)
        call.now = now
        let charged = try call.charged()
        #expect(charged.valueDate.text == valueDate)
        #expect(charged.cause == cause)
    }

    @Test func `who is blocked on the first gets the bundle with the end of the block`() throws {
        let blocks = [
            BlockSince(
                from: try Sample.instant("2026-03-20T10:00:00+03:00"),
                until: try Sample.instant("2026-04-11T15:00:00+03:00"))
        ]
        func bundled(_ start: String, _ blocks: [BlockSince]) throws -> Int64 {
            var call = Call(start: start, seconds: 86_400)
            call.blocks = blocks
            return try call.charged().use.bundledSeconds
        }
        #expect(try bundled("2026-04-11T14:59:59+03:00", blocks) == 0)
        #expect(try bundled("2026-04-11T15:00:00+03:00", blocks) == 24_000 * 20 / 30)
        #expect(try bundled("2026-03-31T23:59:59+03:00", blocks) == 24_000, "a later block")
        #expect(try bundled("2026-05-01T00:00:00+03:00", blocks) == 24_000)
        let lasting = [BlockSince(from: blocks[0].from, until: nil)]
        #expect(try bundled("2026-04-30T23:59:59+03:00", lasting) == 0)
    }

    @Test(arguments: [
        "|", "all-nets:60/16800|", "chat:1024/-|", "a:1/2,b-b:3/-|s:60@365,s:1@0",
        "|m:2@938,f:1@50", "|p:1@595", "|k:7@400", "|v:92160>112640@open-internet",
    ])
    func `steps are read back as they were kept`(text: String) throws {
        let steps = try #require(UsageSteps(text))
        let taken = steps.taken.map {
            TakenFromBundle(bundle: $0.bundle, unit: .minutes, amount: $0.amount, before: $0.before)
        }
        let use = RatedUse(charge: .zero, priced: steps.priced, taken: taken)
        #expect(use.steps == text)
    }

    @Test(arguments: ["", "a", "a|b", "a:1|", "a:x/1|", "|s:1", "|x:1@1", "|v:1@t", "|s:1@", "||"])
    func `steps that were never kept are none`(text: String) {
        #expect(UsageSteps(text) == nil)
    }

    private func call(
        _ kind: UsageRecord.Kind, _ direction: UsageRecord.Direction = .outgoing,
        to other: String = Call.onnet, seconds: Int64 = 0, bytes: Int64 = 0,
        access: String = "internet", serving: String = "home", volume: Int64? = nil
    ) -> Call {
        var call = Call(
            kind: kind, direction: direction, other: kind == .data ? "" : other,
            seconds: seconds, serving: serving, history: Self.world)
        call.bytes = bytes
        call.access = access
        call.volume = volume
        return call
    }
}
