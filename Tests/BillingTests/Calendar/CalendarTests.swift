import Billing
import Testing

struct CalendarTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ("2000-02-29", 11_016), ("2026-11-22", 20_779), ("1969-12-31", -1),
    ])
    func `a date has its day number`(text: String, number: Int) throws {
        let date = try #require(LocalDate(text))
        #expect(date.dayNumber == number)
        #expect(LocalDate(dayNumber: number) == date)
        #expect(date.text == text)
    }

    @Test(arguments: [
        "", "2026-11-31", "2026-02-29", "1900-02-29", "2026-00-01", "2026-13-01", "2026-01-00",
        "0000-01-01", "2026-1-1", "2026-01-01 ", " 2026-01-01", "2026/01/01", "20260101",
        "-2026-01-01", "2026-01-01T", "２026-01-01",
    ])
    func `a day that does not exist is refused`(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test func `the calendar ends without a trap`() {
        let last = LocalDate(dayNumber: .max)
        #expect(last.text == "9999-12-31")
        #expect(LocalDate(dayNumber: .min).text == "0001-01-01")
        #expect(last.adding(days: .max) == last)
        #expect(last.adding(days: .min).text == "0001-01-01")
        #expect(last.monthOf.next == last.monthOf)
        #expect(Month("0001-01")?.previous.text == "0001-01")
        #expect(LocalDate(year: .max, month: .max, day: .max) == nil)
        #expect(Month(year: .min, month: .min) == nil)
    }

    @Test(arguments: ["2026-13", "2026-00", "0000-01", "2026-1", "2026-011", "", "2026-01-01"])
    func `a month that does not exist is refused`(text: String) {
        #expect(Month(text) == nil)
    }

    @Test func `months follow each other over the year's end`() throws {
        let december = try #require(Month("2026-12"))
        #expect(december.next.text == "2027-01")
        #expect(december.next.previous == december)
        #expect(december.first.text == "2026-12-01")
        #expect(december < december.next)
    }

    /// The counter below knows only that months have their lengths and that days follow each other.
    @Test func `every day of ten thousand years follows the day before`() {
        var naive = (year: 1, month: 1, day: 1)
        for number in -719_162...2_932_896 {
            let date = LocalDate(dayNumber: number)
            guard date.dayNumber == number, date.year == naive.year, date.month == naive.month,
                date.day == naive.day
            else {
                Issue.record("day \(number) is \(date.text), not \(naive)")
                return
            }
            naive = dayAfter(naive)
        }
    }

    @Test func `a month has as many days as lie before the next one`() {
        for year in 1...9998 {
            for number in 1...12 {
                guard let month = Month(year: year, month: number) else {
                    Issue.record("\(year)-\(number) is refused")
                    return
                }
                let length = month.next.first.dayNumber - month.first.dayNumber
                guard length == month.dayCount, length == dayCount(year, number) else {
                    Issue.record("\(month.text) has \(month.dayCount) days")
                    return
                }
            }
        }
    }

    private func dayAfter(
        _ day: (year: Int, month: Int, day: Int)
    ) -> (year: Int, month: Int, day: Int) {
        if day.day < dayCount(day.year, day.month) { return (day.year, day.month, day.day + 1) }
        return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
    }

    private func dayCount(_ year: Int, _ month: Int) -> Int {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
