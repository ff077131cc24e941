import Billing
import Rules
import Testing
import Views

/// «Лимиты расходов» as it is read, and as apps get it.
struct CapsPageTests {
    private let ru = Samples(language: .ru)

    @Test func `each kind says what is spent of its cap, and has a bar`() throws {
        let html = try EveryPage.caps.html(ru)
        #expect(html.contains("Потрачено 7,00\u{A0}руб. из 5,00\u{A0}руб."))
        // The bar ends where the cap does.
        #expect(html.contains("<progress max=\"50000\" value=\"50000\" aria-label=\"Роуминг\">"))
        #expect(html.contains("Потрачено 7,0512\u{A0}руб., лимита нет"))
        #expect(count("<progress", in: html) == 2)
        #expect(count("name=\"remove\"", in: html) == 2)
        #expect(count("method=\"post\" action=\"/account/caps\"", in: html) == 4)
        #expect(html.contains("value=\"5,00\""))
    }

    @Test func `what is stopped says why, since when, how late, and what to do`() throws {
        let html = try EveryPage.caps.html(ru)
        for words in [
            "<b>роуминг</b>: исчерпан ваш лимит. Остановлено 22.11.2026 11:26:00, "
                + "через 3\u{A0}мин\u{A0}12\u{A0}с после окончания записи. ",
            "Иначе связь вернётся 1\u{A0}декабря 2026\u{A0}г.",
            "<b>исходящая связь</b>: закончились деньги. Остановлено 22.11.2026 11:26:00. "
                + "Пополните счёт",
        ] { #expect(html.contains(words), "\(words): \(html)") }
        #expect(!(try EveryPage.plainCaps.html(ru)).contains("Сейчас остановлено"))
    }

    @Test func `the state's cap has its source, where the catalogue names one`() throws {
        let named = try EveryPage.caps.html(Samples(language: .ru, text: "акт № 1"))
        #expect(named.contains("Предел — 225,00\u{A0}руб. (акт № 1)</p>"))
        #expect(named.contains("Вы платите авансом"))
        let plain = try EveryPage.plainCaps.html(ru)
        #expect(plain.contains("Предел — 225,00\u{A0}руб.</p>"))
        #expect(!plain.contains("Вы платите авансом"))
    }

    @Test func `a refused amount stays in its field, beside what was wrong`() throws {
        let html = try EveryPage.refusedCap.html(Samples(language: .ru, text: "дваццать"))
        #expect(html.contains("name=\"cap-data\" type=\"text\" value=\"дваццать\""))
        #expect(count("aria-invalid=\"true\"", in: html) == 1)
        let alert = try #require(html.firstRange(of: "Сумма не понята"))
        let field = try #require(html.firstRange(of: "id=\"cap-data\""))
        let before = try #require(html.firstRange(of: "id=\"cap-roaming\""))
        #expect(before.lowerBound < alert.lowerBound && alert.lowerBound < field.lowerBound)
        #expect(html.contains("<title>Ошибка: "))
    }

    @Test func `the home page says what is stopped, and leads there`() throws {
        let card = try ru.card(stopped: [.roaming, .data])
        let html = String(
            decoding: HomePage.render(try ru.frame(), card: card), as: UTF8.self)
        #expect(html.contains("href=\"/account/caps\">Остановлено: роуминг, интернет</a>"))
        #expect(!(try EveryPage.home.html(ru)).contains("Остановлено:"))
    }

    @Test func `apps get the same in numbers`() throws {
        let json = CapsJSON.render(
            try ru.caps(), currency: "BYN", zone: try Samples.minsk())
        let text = String(decoding: json, as: UTF8.self)
        for part in [
            #"{"kind":"roaming","spent":{"amount":"7.00","currency":"BYN"},"#
                + #""amount":{"amount":"5.00","currency":"BYN"},"is_reached":true}"#,
            #""amount":null,"is_reached":false"#,
            #"{"class":"roaming","cause":"own-cap","since":"2026-11-22T11:26:00+03:00","#
                + #""record_end":"2026-11-22T11:22:48+03:00","delay_seconds":192}"#,
            #""record_end":null,"delay_seconds":null}"#,
            #""settlement":"advance","debt_cap":{"amount":"225.00","currency":"BYN"}"#,
        ] { #expect(text.contains(part), "\(part): \(text)") }
    }

    @Test(arguments: [
        ("0", true), ("20", true), ("20.5", true), ("20.50", true), ("999999999.99", true),
        ("", false), ("20.", false), (".5", false), ("20,50", false), ("20.505", false),
        ("-1", false), ("+1", false), ("1.2.3", false), ("1234567890", false), ("٥", false),
        ("1e3", false), (" 1", false),
    ])
    func `a sum of an app is as the description says`(text: String, isTaken: Bool) throws {
        #expect(Shapes.sum.accepts(text) == isTaken)
        if isTaken { #expect(Money(decimal: text) != nil) }
        let pattern = try Regex(#"[0-9]{1,9}(\.[0-9]{1,2})?"#)
        #expect((text.wholeMatch(of: pattern) != nil) == isTaken)
    }
}

extension Samples {
    /// - Parameter isPlain: by credit, nothing set and nothing stopped, no source named.
    func caps(isPlain: Bool = false) throws -> SpendingCaps {
        let seven = try Self.money("7.0512")
        let (now, number) = (try Self.now(), Int64(1))
        let source = LocalName(ru: text, be: text, en: text)
        return SpendingCaps(
            month: try #require(Month("2026-11")),
            lines: [
                .init(kind: .total, spent: seven, cap: nil),
                .init(
                    kind: .roaming, spent: try Self.money("7"),
                    cap: isPlain ? nil : try Self.money("5")),
                .init(kind: .data, spent: .zero, cap: isPlain ? nil : try Self.money("1000")),
                .init(kind: .content, spent: .zero, cap: nil),
            ],
            bars: isPlain
                ? []
                : [
                    Bar(
                        subscription: number, service: .roaming, cause: .ownCap, since: now,
                        recordEnd: now.adding(seconds: -192)),
                    Bar(
                        subscription: number, service: .outgoing, cause: .noMoney, since: now,
                        recordEnd: nil),
                    Bar(
                        subscription: number, service: .outgoing, cause: .debtCap, since: now,
                        recordEnd: nil),
                ],
            settlement: isPlain ? .credit : .advance,
            debt: DebtTerms(
                cap: try Self.money("225"), source: isPlain ? nil : source,
                smallestCredit: .zero, largestCredit: .zero, lowBalances: []),
            limits: OwnCapLimits())
    }
}
