import Billing
import Rules
import Testing
import Views

/// Figures in JSON are exact, whatever a page rounds.
struct JSONTests {
    @Test func `texts are escaped, commas stand between`() {
        var json = JSONWriter()
        json.object { json in
            json.member("a\"b", "x\\y\n\u{1}Ж")
            json.member("n", Int64.min)
            json.member("none", String?.none)
            json.member("list", each: [true, false]) { $0.boolean($1) }
            json.member("empty") { _ in }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"a\"b":"x\\y\u000a\u0001Ж","n":-9223372036854775808,"none":null,"#
                + #""list":[true,false],"empty":{}}"#)
    }

    @Test func `the card has the balance to the last unit`() throws {
        let samples = Samples(language: .be)
        let json = String(
            decoding: CardJSON.render(try samples.card(.partialDebt), currency: "BYN"),
            as: UTF8.self)
        #expect(json.contains(#""balance":{"amount":"17.7065","currency":"BYN"}"#))
        #expect(json.contains(#""number":"+375295001001","account":"100000000001""#))
        #expect(json.contains(#""state":"partial_debt","is_blocked":true"#))
    }

    @Test func `a line of spending says what a bundle paid and what the balance did`() throws {
        let samples = Samples(language: .ru)
        let json = String(
            decoding: SpendingJSON(currency: "BYN", zone: try Samples.minsk(), names: [:])
                .render(try samples.spending(), next: "1~x"), as: UTF8.self)
        #expect(json.contains(#""kind":"voice_out""#))
        #expect(json.contains(#""seconds":3725,"bundled_seconds":1200,"bytes":null"#))
        #expect(json.contains(#""bytes":5000000,"bundled_kib":9,"zone":{"id":"#))
        #expect(json.contains(#""amount":{"amount":"-12.3456","currency":"BYN"}"#))
        #expect(json.contains(#""at":"2026-11-22T11:26:00+03:00""#))
        #expect(json.hasSuffix(#""next":"1~x"}"#))
    }

    @Test func `reports have their orders, newest first, and the next one's moment`() throws {
        let samples = Samples(language: .ru)
        let next = Instant(microseconds: try Samples.now().microseconds + 1)
        let json = String(
            decoding: SpendingReportJSON.render(
                try samples.reports(next: next), zone: try Samples.minsk()), as: UTF8.self)
        #expect(
            json == #"{"reports":[{"id":"12","ordered_at":"2026-11-22T11:26:00+03:00","#
                + #""month":"2026-11"},{"id":"11","ordered_at":"2026-11-21T11:26:00+03:00","#
                + #""month":"2026-11"}],"next_order_at":"2026-11-22T11:26:01+03:00"}"#)
        let free = SpendingReportJSON.render(try samples.reports(), zone: try Samples.minsk())
        #expect(String(decoding: free, as: UTF8.self).hasSuffix(#""next_order_at":null}"#))
    }
}
