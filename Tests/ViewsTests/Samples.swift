import Billing
import Rules
import Testing
import Views

/// Pages with known content; `text` stands wherever a page prints what people or files gave.
struct Samples {
    static let sign = LocalName(ru: "руб.", be: "руб.", en: "BYN")
    /// Markup, an attribute's end and a control character, as a name may bring them.
    static let canary = "<b onload='x'>\"&\u{0}"

    let language: Language
    var text = "Анна Сергеевна Коваль"

    static func minsk() throws -> Zone {
        try #require(
            Zone(
                name: "Europe/Minsk",
                rows: [Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)]))
    }

    static func now() throws -> Instant {
        try #require(Instant(rfc3339: "2026-11-22T11:26:00+03:00"))
    }

    static func number() throws -> PhoneNumber {
        try #require(PhoneNumber(e164: "375295001001"))
    }

    static func money(_ text: String) throws -> Money { try #require(Money(decimal: text)) }

    func frame(signedIn: Bool = true) throws -> Frame {
        let name = LocalName(ru: text, be: text, en: text)
        let viewer = signedIn ? Viewer(name: text, number: try Self.number()) : nil
        return Frame(
            language: language,
            brand: Brand(
                name: name, supportPhone: text, currencySign: Self.sign, hasLogo: !signedIn),
            viewer: viewer, form: text, path: "/home?x=" + text, zone: try Self.minsk(),
            now: try Self.now(), demo: true, styleVersion: "abc")
    }

    func card(
        _ state: SubscriptionState = .active, stopped: [ServiceClass] = []
    ) throws -> SubscriberCard {
        SubscriberCard(
            subscriber: Subscriber(
                id: 1, number: try Self.number(), account: 100_000_000_001, customerName: text,
                language: language, tariff: "super-8", state: state,
                contractFrom: try #require(LocalDate(year: 2020, month: 1, day: 1))),
            tariffName: LocalName(ru: text, be: text, en: text),
            balance: try Self.money("17.7065"), hasCodes: true, sessions: 2, stopped: stopped)
    }

    func spending(_ lines: [SpendingLine]? = nil, reports: SpendingReports? = nil) throws
        -> Spending
    {
        let month = try #require(Month(year: 2026, month: 11))
        return Spending(
            month: month, months: [month, month.previous],
            charged: try Self.money("12.4186"), paid: try Self.money("25"),
            lines: try lines ?? self.lines(),
            older: SpendingCursor(at: try Self.now(), id: text), balance: .zero, reports: reports)
    }

    /// Two of November, ordered a day apart.
    func reports(next: Instant? = nil) throws -> SpendingReports {
        let month = try #require(Month("2026-11"))
        let now = try Self.now()
        return SpendingReports(
            ordered: [
                SpendingReport(id: 12, orderedAt: now, month: month),
                SpendingReport(id: 11, orderedAt: now.adding(seconds: -86_400), month: month),
            ], hours: 24, next: next)
    }

    func lines() throws -> [SpendingLine] {
        [
            try line(.use(use(.voice, seconds: 3725, bundled: 1200)), "-12.3456"),
            try line(.use(use(.voice, .incoming, seconds: 5)), "0"),
            try line(.use(use(.sms, bundled: 1)), "0"),
            try line(.use(use(.sms, .incoming)), "0"),
            try line(.use(use(.mms, bytes: 9)), "-1"), try line(.use(use(.mms, .incoming)), "0"),
            try line(.use(use(.data, bytes: 5_000_000, bundled: 9, zone: text)), "-0.0001"),
            try line(.use(use(.forwarded, seconds: 61)), "-0.1876"),
            try line(.payment(agent: text), "25"), try line(.opening, "1"),
        ]
    }

    func use(
        _ kind: UsageRecord.Kind, _ direction: UsageRecord.Direction = .outgoing,
        seconds: Int64 = 0, bytes: Int64 = 0, bundled: Int64 = 0, zone: String? = nil
    ) -> SpentUse {
        SpentUse(
            kind: kind, direction: direction, seconds: seconds, bytes: bytes, bundled: bundled,
            zone: zone, key: UsageKey(source: text, id: text))
    }

    func groups() throws -> SpendingGroups {
        let codes = ["internet", "onnet", "mobile.a-1", "voicemail", "roaming"]
        let sums = try codes.enumerated().map { place, code in
            SpentSum(
                try #require(UsageGroup(code: code)), isForwarded: code == "voicemail", count: 7,
                seconds: 3_725, bytes: 9_000_000, charge: Money(units: Int64(place) * 12_345))
        }
        let month = try #require(Month("2026-11"))
        return try SpendingGroups(
            month: month,
            byMonth: [SpentMonth(month, Money(units: 123_450)), SpentMonth(month.previous, .zero)],
            uses: sums, fees: (3, Money(units: 177_000)))
    }

    /// With every step that there is.
    func explanation() throws -> Explanation {
        let record = UsageRecord(
            id: "r", kind: .voice, subscriber: try Self.number(), direction: .outgoing,
            other: text, start: try Self.now(), seconds: 61, bytes: 0, access: "",
            serving: "home")
        return Explanation(
            record: record, destination: text, zone: text, tariff: text,
            tariffFrom: LocalDate("2019-01-01"), charge: try Self.money("12.3456"),
            steps: UsageSteps("a:60/120,b:60/-|s:60@365,m:2@1,p:1@1,k:5@1,v:1>2@t,f:1@1"),
            isLate: true, valueDate: try #require(LocalDate("2026-12-03")))
    }

    private func line(_ what: SpendingLine.What, _ amount: String) throws -> SpendingLine {
        SpendingLine(
            at: try Self.now(), what: what, other: text, destination: text,
            amount: try Self.money(amount))
    }

    func entries() throws -> [ArchiveEntry] {
        try ArchiveAct.allCases.map { act in
            ArchiveEntry(
                at: try Self.now(), kind: .signIn, act: act, channel: .web, address: text,
                refusal: act == .signIn ? nil : text)
        }
    }

    func handset(screen: String?) throws -> Handset {
        Handset(
            number: try Self.number(), choices: [(try Self.number(), text)], screen: screen,
            expectsReply: screen != nil,
            inbox: [Handset.Message(at: try Self.now(), kind: .sms, text: text)])
    }
}
