/// Days counted from 1970-01-01, which is 0. The year is taken from March on, so that the leap day
/// is its last; 400 such years are one era of 146 097 days.
extension LocalDate {
    /// 0001-01-01 … 9999-12-31.
    static let dayNumbers = -719_162...2_932_896
    private static let daysPerEra = 146_097
    /// Days from 0000-03-01 to 1970-01-01.
    private static let epochShift = 719_468

    /// The day of that number; before year 1 and after 9999 the first and the last day.
    package init(dayNumber: Int) {
        let bounds = LocalDate.dayNumbers
        let shifted =
            min(max(dayNumber, bounds.lowerBound), bounds.upperBound)
            + LocalDate.epochShift
        // Positive from here on: year 1 begins 306 days after the shifted zero.
        let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: LocalDate.daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(
            existing: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1,
            of: Month(existing: month, of: year))
    }

    package var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * LocalDate.daysPerEra + dayOfEra - LocalDate.epochShift
    }

    /// Stops at the first and the last day of the calendar.
    package func adding(days: Int) -> LocalDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        guard !overflow else { return LocalDate(dayNumber: days < 0 ? Int.min : Int.max) }
        return LocalDate(dayNumber: sum)
    }
}
