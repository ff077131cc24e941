import Billing

/// How much data: «12,5 МБ». A megabyte has 1 024 KiB, as in the tariffs.
enum VolumeText {
    static func of(bytes: Int64, _ language: Language) -> String {
        let kib = max(bytes, 0) / 1_024 + (max(bytes, 0) % 1_024 > 0 ? 1 : 0)
        return of(kib: kib, language)
    }

    static func of(kib: Int64, _ language: Language) -> String {
        let (kibInMB, kibInGB) = (Int64(1_024), Int64(1_024 * 1_024))
        // Below ten gigabytes in megabytes: a bundle is seen to run down.
        if kib >= 10 * kibInGB {
            return "\(tenths(kib, kibInGB, language))\u{A0}\(gigabyte[language])"
        }
        if kib >= kibInMB { return "\(tenths(kib, kibInMB, language))\u{A0}\(megabyte[language])" }
        return "\(kib)\u{A0}\(kilobyte[language])"
    }

    /// With one decimal, rounded down, if it is not 0.
    private static func tenths(_ kib: Int64, _ size: Int64, _ language: Language) -> String {
        let (whole, rest) = kib.quotientAndRemainder(dividingBy: size)
        let tenth = rest * 10 / size
        let point = language == .en ? "." : ","
        return tenth == 0 ? "\(whole)" : "\(whole)\(point)\(tenth)"
    }

    private static let gigabyte = Sentence(ru: "ГБ", be: "ГБ", en: "GB")
    private static let megabyte = Sentence(ru: "МБ", be: "МБ", en: "MB")
    private static let kilobyte = Sentence(ru: "КБ", be: "КБ", en: "KB")
}
