import Billing

/// Spans of time: how long a call was, how long to wait.
package enum DurationText {
    /// «1 ч 2 мин 5 с», without the parts that are zero.
    package static func short(_ seconds: Int64, _ language: Language) -> String {
        let seconds = max(seconds, 0)
        let parts: [(Int64, Sentence)] = [
            (seconds / 3600, hour), (seconds / 60 % 60, minute), (seconds % 60, second),
        ]
        let said = parts.filter { $0.0 > 0 }
        return (said.isEmpty ? parts.suffix(1) : said[...])
            .map { "\($0.0)\u{A0}\($0.1[language])" }
            .joined(separator: "\u{A0}")
    }

    /// «2 минуты», never less than it is: what to wait for.
    package static func wait(_ seconds: Int64, _ language: Language) -> String {
        switch max(seconds, 1) {
        case let seconds where seconds < 60: self.seconds.counted(seconds, language)
        case let seconds where seconds < 5400: minutes.counted(up(seconds, 60), language)
        case let seconds: hours.counted(up(seconds, 3600), language)
        }
    }

    private static func up(_ seconds: Int64, _ unit: Int64) -> Int64 {
        seconds / unit + (seconds % unit == 0 ? 0 : 1)
    }

    private static let hour = Sentence(ru: "ч", be: "гадз", en: "h")
    private static let minute = Sentence(ru: "мин", be: "мін", en: "min")
    private static let second = Sentence(ru: "с", be: "с", en: "s")

    // After «через» and «праз» the word stands in the accusative.
    private static let seconds = Plural(
        ru: .init("секунду", "секунды", "секунд"), be: .init("секунду", "секунды", "секунд"),
        en: .init("second", "seconds"))
    private static let minutes = Plural(
        ru: .init("минуту", "минуты", "минут"), be: .init("хвіліну", "хвіліны", "хвілін"),
        en: .init("minute", "minutes"))
    private static let hours = Plural(
        ru: .init("час", "часа", "часов"), be: .init("гадзіну", "гадзіны", "гадзін"),
        en: .init("hour", "hours"))
}
