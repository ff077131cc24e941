import Billing

/// TimeStamp of TS 32.298: YYMMDDhhmmss in decimal digits, `+` or `-` in ASCII, hhmm; of this
/// century.
struct TS32298Time {
    private static let length = 9
    private static let localLength = 6

    /// YYMMDDhhmmss as it was written.
    let local: String
    /// RFC 3339; what is no moment is left for usage to refuse.
    let text: String

    init(_ octets: ArraySlice<UInt8>) throws(UsageMistake) {
        let sign = octets.dropFirst(Self.localLength).first
        guard octets.count == Self.length, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else {
            throw UsageMistake(
                column: "start", found: octets.prefix(Self.length + 1).hexadecimal,
                allowed: "9 octets: YYMMDDhhmmss, a sign, hhmm")
        }
        local = octets.prefix(Self.localLength).hexadecimal
        let pairs = octets.map { ArraySlice([$0]).hexadecimal }
        text =
            "20" + pairs[0..<3].joined(separator: "-") + "T" + pairs[3..<6].joined(separator: ":")
            + (sign == UInt8(ascii: "+") ? "+" : "-") + pairs[7] + ":" + pairs[8]
    }
}
