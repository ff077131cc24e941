import Billing
import Rules
import Testing
import Views

/// «История расходов» as a sheet, and the links to it.
struct SpendingSheetTests {
    @Test(arguments: [
        (
            Language.ru,
            [
                "Дата и время", "Вид", "Направление", "Номер", "Длительность, с", "Объём, КБ",
                "Количество, шт.", "Из пакета (с, КБ, шт.)", "Сумма, руб.",
            ]
        ),
        (
            .be,
            [
                "Дата і час", "Від", "Напрамак", "Нумар", "Працягласць, с", "Аб’ём, КБ",
                "Колькасць, шт.", "З пакета (с, КБ, шт.)", "Сума, руб.",
            ]
        ),
        (
            .en,
            [
                "Date and time", "Kind", "Destination", "Number", "Duration, s", "Volume, KB",
                "Messages", "From the bundle (s, KB, messages)", "Sum, BYN",
            ]
        ),
    ])
    func `the headings are in the reader's language`(language: Language, titles: [String]) throws {
        let sheet = try sheet([], language)
        #expect(sheet.columns.map(\.title) == titles)
        #expect(sheet.rows.isEmpty)
        #expect(sheet.name == "2026-11")
    }

    @Test func `a call, data, a message and money are in columns of their own`() throws {
        let samples = Samples(language: .ru)
        let now = try Samples.minsk().time(of: Samples.now())
        let call = try line(
            .use(samples.use(.voice, seconds: 241, bundled: 60)), "375291234567", "mobile.a1",
            "-0.3110")
        #expect(
            try row(call) == [
                .moment(now), .text("Исходящий звонок"), .text("телефоны A1"),
                .phone(try #require(PhoneNumber(e164: "375291234567"))), .whole(241), .empty,
                .empty, .whole(60), .amount(Money(units: -3_110)),
            ])
        let data = try line(
            .use(samples.use(.data, bytes: 1_048_577, zone: "russia")), "", "data.internet", "-1")
        #expect(
            try row(data) == [
                .moment(now), .text("Интернет"), .text("интернет, роуминг: Россия"), .text(""),
                .empty, .whole(1_025), .empty, .empty, .amount(Money(units: -10_000)),
            ])
        let message = try line(.use(samples.use(.sms, bundled: 1)), "611", "short", "0")
        #expect(
            try row(message) == [
                .moment(now), .text("Отправка SMS"), .text("короткий номер"), .text("611"), .empty,
                .empty, .whole(1), .whole(1), .amount(.zero),
            ])
        let fee = try line(.fee(.tariff("super-8")), "", "", "-0.59")
        #expect(
            try row(fee) == [
                .moment(now), .text("Абонентская плата «Супер 8»"), .text(""), .text(""), .empty,
                .empty, .empty, .empty, .amount(Money(units: -5_900)),
            ])
    }

    @Test(arguments: [(1_023 as Int64, 1 as Int64), (1_024, 1), (1_025, 2), (0, 0), (-1, 0)])
    func `a begun kilobyte counts`(bytes: Int64, kilobytes: Int64) throws {
        let use = Samples(language: .ru).use(.data, bytes: bytes)
        #expect(try row(try line(.use(use), "", "", "0"))[5] == .whole(kilobytes))
    }

    @Test func `the sum of the sheet is that of the lines`() throws {
        let lines = try Samples(language: .en).lines()
        let sheet = try sheet(lines, .en)
        let sums = sheet.rows.compactMap { row -> Int64? in
            if case .amount(let money) = row.last { money.units } else { nil }
        }
        #expect(sums.count == lines.count)
        #expect(sums.reduce(0, +) == lines.map(\.amount.units).reduce(0, +))
    }

    @Test(arguments: Language.allCases)
    func `the last row says when older lines are left off`(language: Language) throws {
        let samples = Samples(language: language)
        let spending = try samples.spending()
        #expect(spending.older != nil)
        let sheet = SpendingSheet(try samples.frame(), names: [:]).sheet(spending)
        #expect(sheet.rows.count == spending.lines.count + 1)
        guard case .text(let said) = sheet.rows.last?.first else {
            Issue.record("no last row")
            return
        }
        #expect(said.contains("\(spending.lines.count)"))
    }

    @Test func `the page links to both files, with month and group, in three languages`() throws {
        for language in Language.allCases {
            let samples = Samples(language: language)
            let html = try page(samples, group: .use(.mobile("a1")))
            for ending in ["csv", "xlsx"] {
                let address =
                    "href=\"/account/spending.\(ending)?month=2026-11&amp;group=mobile.a1\""
                #expect(html.contains("\(address) download=\"\""))
            }
            #expect(html.contains("aria-label=\"CSV: ") && html.contains(">CSV</a>"))
            #expect(html.contains("aria-label=\"Excel (XLSX): "))
            #expect(html.contains(">Excel (XLSX)</a>"))
        }
        let words = try Language.allCases.map { try page(Samples(language: $0), group: nil) }
        #expect(words[0].contains("скачать все записи за ноябрь 2026"))
        #expect(words[1].contains("спампаваць усе запісы за лістапад 2026"))
        #expect(words[2].contains("download all records of November 2026"))
    }

    @Test func `a month without records has nothing to take along`() throws {
        let html = try EveryPage.emptySpending.html(Samples(language: .ru))
        #expect(!html.contains("spending.csv") && !html.contains("spending.xlsx"))
    }

    private func page(_ samples: Samples, group: SpentGroup?) throws -> String {
        let all = try samples.spending()
        let spending = Spending(
            month: all.month, months: all.months, charged: all.charged, paid: all.paid,
            lines: all.lines, older: nil, balance: all.balance, group: group)
        let bytes = SpendingPage.render(try samples.frame(), spending: spending, names: [:])
        return String(decoding: bytes, as: UTF8.self)
    }

    private func row(_ line: SpendingLine) throws -> [SheetCell] {
        try #require(try sheet([line], .ru).rows.first)
    }

    private func sheet(_ lines: [SpendingLine], _ language: Language) throws -> Sheet {
        let samples = Samples(language: language)
        let month = try #require(Month("2026-11"))
        let spending = Spending(
            month: month, months: [month], charged: .zero, paid: .zero, lines: lines, older: nil,
            balance: .zero)
        let names = [
            "roaming.russia": LocalName(ru: "Россия", be: "Расія", en: "Russia"),
            "tariff.super-8": LocalName(ru: "Супер 8", be: "Супер 8", en: "Super 8"),
        ]
        return SpendingSheet(try samples.frame(), names: names).sheet(spending)
    }

    private func line(
        _ what: SpendingLine.What, _ other: String, _ destination: String, _ amount: String
    ) throws -> SpendingLine {
        SpendingLine(
            at: try Samples.now(), what: what, other: other, destination: destination,
            amount: try Samples.money(amount))
    }
}
