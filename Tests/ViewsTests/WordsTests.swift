import Billing
import Testing
import Views

struct WordsTests {
    static let files = Plural(
        ru: .init("файл", "файла", "файлов"), be: .init("файл", "файлы", "файлаў"),
        en: .init("file", "files"))

    @Test(arguments: [
        (0, "файлов", "файлаў", "files"), (1, "файл", "файл", "file"),
        (2, "файла", "файлы", "files"), (4, "файла", "файлы", "files"),
        (5, "файлов", "файлаў", "files"), (11, "файлов", "файлаў", "files"),
        (12, "файлов", "файлаў", "files"), (14, "файлов", "файлаў", "files"),
        (20, "файлов", "файлаў", "files"), (21, "файл", "файл", "files"),
        (22, "файла", "файлы", "files"), (25, "файлов", "файлаў", "files"),
        (111, "файлов", "файлаў", "files"), (121, "файл", "файл", "files"),
        (-1, "файл", "файл", "file"), (Int64.min, "файлов", "файлаў", "files"),
    ])
    func `a counted word has the form of its number`(
        count: Int64, ru: String, be: String, en: String
    ) {
        #expect(Self.files.word(count, .ru) == ru)
        #expect(Self.files.word(count, .be) == be)
        #expect(Self.files.word(count, .en) == en)
    }

    @Test(arguments: [
        (0, "0,00", "0.00"), (177_000, "17,70", "17.70"), (177_065, "17,70", "17.70"),
        (-365, "−0,04", "−0.04"), (-1, "−0,01", "−0.01"), (-100, "−0,01", "−0.01"),
        (12_345_675_000, "1_234_567,50", "1,234,567.50"), (9_999_900, "999,99", "999.99"),
        (10_000_000, "1_000,00", "1,000.00"),
        (Int64.max, "922_337_203_685_477,58", "922,337,203,685,477.58"),
        (Int64.min, "−922_337_203_685_477,58", "−922,337,203,685,477.58"),
    ])
    func `a sum has whole kopecks and is never shown larger`(
        units: Int64, ru: String, en: String
    ) {
        let money = Money(units: units)
        let spaced = ru.replacing("_", with: "\u{A0}")
        #expect(AmountText.sum(money, .ru, sign: Samples.sign) == spaced + "\u{A0}руб.")
        #expect(AmountText.sum(money, .be, sign: Samples.sign) == spaced + "\u{A0}руб.")
        #expect(AmountText.sum(money, .en, sign: Samples.sign) == en + "\u{A0}BYN")
    }

    @Test(arguments: [
        (0, "0,00", "0,00"), (-730, "−0,0730", "−0,0730"), (250_000, "25,00", "+25,00"),
        (1, "0,0001", "+0,0001"), (Int64.min, "−922_337_203_685_477,5808", ""),
    ])
    func `a charge is shown to its last unit`(units: Int64, exact: String, change: String) {
        let money = Money(units: units)
        let expected = exact.replacing("_", with: "\u{A0}") + "\u{A0}руб."
        #expect(AmountText.exact(money, .ru, sign: Samples.sign) == expected)
        if !change.isEmpty {
            #expect(
                AmountText.change(money, .ru, sign: Samples.sign) == change + "\u{A0}руб.")
        }
    }

    @Test(arguments: [
        (Language.ru, "22\u{A0}ноября 2026\u{A0}г., 11:26", "ноябрь 2026\u{A0}г."),
        (.be, "22\u{A0}лістапада 2026\u{A0}г., 11:26", "лістапад 2026\u{A0}г."),
        (.en, "22\u{A0}November 2026, 11:26", "November 2026"),
    ])
    func `dates are read in the operator's zone`(
        language: Language, moment: String, month: String
    ) throws {
        let (now, zone) = (try Samples.now(), try Samples.minsk())
        #expect(DateText.moment(now, zone, language) == moment)
        #expect(DateText.month(try #require(Month(year: 2026, month: 11)), language) == month)
        #expect(DateText.short(now, zone) == "22.11.2026 11:26")
    }

    @Test(arguments: 1...12)
    func `every month has a name in every language`(month: Int) throws {
        let date = try #require(LocalDate(year: 2026, month: month, day: 1))
        let names = Set(Language.allCases.map { DateText.date(date, $0) })
        #expect(names.count == (month == 5 ? 2 : 3))
    }

    @Test(arguments: [
        (0, "0 с"), (5, "5 с"), (60, "1 мин"), (65, "1 мин 5 с"), (3600, "1 ч"),
        (3725, "1 ч 2 мин 5 с"), (360_000, "100 ч"), (-5, "0 с"),
    ])
    func `a call's length leaves out what is zero`(seconds: Int64, text: String) {
        #expect(DurationText.short(seconds, .ru).replacing("\u{A0}", with: " ") == text)
    }

    @Test(arguments: [
        (0, "1 секунду", "1 секунду", "1 second"), (59, "59 секунд", "59 секунд", "59 seconds"),
        (60, "1 минуту", "1 хвіліну", "1 minute"), (61, "2 минуты", "2 хвіліны", "2 minutes"),
        (1260, "21 минуту", "21 хвіліну", "21 minutes"),
        (5400, "2 часа", "2 гадзіны", "2 hours"), (86_400, "24 часа", "24 гадзіны", "24 hours"),
    ])
    func `a wait is never said shorter than it is`(
        seconds: Int64, ru: String, be: String, en: String
    ) {
        for (language, text) in [(Language.ru, ru), (.be, be), (.en, en)] {
            let said = DurationText.wait(seconds, language)
            #expect(said.replacing("\u{A0}", with: " ") == text)
        }
    }
}
