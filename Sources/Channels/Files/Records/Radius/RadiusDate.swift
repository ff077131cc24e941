import Billing

/// Dates as freeradius writes them: `Nov 23 2026 21:20:14 +03`, in the zone of its server.
enum RadiusDate {
    private static let longest = 40
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Nil also where the zone is a name that several countries have, as `CST`.
    static func instant(_ text: String) -> Instant? {
        guard text.utf8.count <= longest else { return nil }
        let words = text.split(separator: " ")
        guard words.count == 5, let month = months.firstIndex(where: { $0 == words[0] }),
            let zone = offset(words[4])
        else { return nil }
        let date = [String(words[2]), twoDigits(String(month + 1)), twoDigits(String(words[1]))]
        return Instant(rfc3339: "\(date.joined(separator: "-"))T\(words[3])\(zone)")
    }

    private static func twoDigits(_ number: String) -> String {
        number.utf8.count == 1 ? "0\(number)" : number
    }

    /// `UTC`, `+03`, `+0530`.
    private static func offset(_ zone: Substring) -> String? {
        if zone == "UTC" || zone == "GMT" { return "Z" }
        guard zone.hasPrefix("+") || zone.hasPrefix("-") else { return nil }
        let sign = zone.prefix(1)
        let digits = zone.dropFirst()
        switch digits.utf8.count {
        case 2: return "\(sign)\(digits):00"
        case 4: return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
        default: return nil
        }
    }
}
