import Billing
import Channels
import Testing

@Suite struct LocalDateTimeTests {
    @Test func `an agent's moment is the operator's local time`() throws {
        let row = Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)
        let zone = try #require(Zone(name: "Europe/Minsk", rows: [row]))
        let moment = try #require(LocalDateTime(compact: "20261122100001"))
        #expect(moment.instant(in: zone) == Instant(rfc3339: "2026-11-22T10:00:01+03:00"))
    }

    @Test(arguments: [
        ("20110327015959", "2011-03-27T01:59:59+02:00"),
        ("20110327030000", "2011-03-27T03:00:00+03:00"),
    ]) func `a change of the clock inside the day is seen`(
        _ text: String, _ expected: String
    ) throws {
        let change = try #require(Instant(rfc3339: "2011-03-27T02:00:00+02:00"))
        let rows = [
            Zone.Row(from: Instant(seconds: 0), offsetSeconds: 7_200),
            Zone.Row(from: change, offsetSeconds: 10_800),
        ]
        let zone = try #require(Zone(name: "Europe/Minsk", rows: rows))
        let moment = try #require(LocalDateTime(compact: text))
        #expect(moment.instant(in: zone) == Instant(rfc3339: expected))
    }

    @Test(arguments: ["00010101000000", "99991231235959"])
    func `the first and the last moment are read`(_ text: String) throws {
        let row = Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)
        let zone = try #require(Zone(name: "Europe/Minsk", rows: [row]))
        let moment = try #require(LocalDateTime(compact: text))
        #expect(zone.time(of: moment.instant(in: zone)).date == moment.date)
    }
}
