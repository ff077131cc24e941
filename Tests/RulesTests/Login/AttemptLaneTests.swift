import Billing
import Rules
import Testing

struct AttemptLaneTests {
    private let caller = Caller(
        channel: .web, address: "2001:db8::7", host: "2001:db8/64", network: "2001:db8/48")

    @Test func `a stranger counts for number, address, network, prefix and everyone`() throws {
        let number = try Sample.number("375291234567")
        let lanes = AttemptLane.of(number: number, known: nil, caller: caller)
        #expect(
            Set(lanes) == [
                .number(number), .prefix("37529123"), .address("2001:db8/64"),
                .network("2001:db8/48"), .everyone,
            ])
    }

    @Test func `what is no number still counts for its address`() {
        let lanes = AttemptLane.of(number: nil, known: nil, caller: caller)
        #expect(
            Set(lanes) == [.address("2001:db8/64"), .network("2001:db8/48"), .everyone])
    }

    @Test func `a known device is counted alone, so no stranger locks it out`() throws {
        let lanes = AttemptLane.of(number: try Sample.number(), known: 7, caller: caller)
        #expect(lanes == [.known(7)])
    }

    @Test func `an app shares the number's lane and no other with the portal`() throws {
        let number = try Sample.number()
        let app = Set(AttemptLane.ofApp(number: number, caller: caller))
        #expect(
            app == [
                .number(number), .app("2001:db8/64"), .appNetwork("2001:db8/48"), .apps,
            ])
        let portal = AttemptLane.of(number: number, known: nil, caller: caller)
        #expect(app.intersection(portal) == [.number(number)])
    }

    @Test func `codes are counted for number, address, network and everyone`() throws {
        let number = try Sample.number()
        #expect(
            Set(CodeLane.of(number, caller)) == [
                .number(number), .address("2001:db8/64"), .network("2001:db8/48"), .everyone,
            ])
    }

    @Test func `no two lanes share a row`() throws {
        let lanes: [AttemptLane] = [
            .number(try Sample.number()), .device("x"), .address("x"), .network("x"), .prefix("x"),
            .everyone, .letters("x"), .app("x"), .appNetwork("x"), .apps,
        ]
        let codes: [CodeLane] = [
            .number(try Sample.number()), .address("x"), .network("x"), .everyone,
        ]
        let buckets = lanes.map(\.bucket) + codes.map(\.bucket)
        #expect(Set(buckets).count == buckets.count)
    }
}
