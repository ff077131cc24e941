/// Makes ids that are the same whenever the record is read.
enum TS32298ID {
    private static let longestPart = 16

    /// - Parameter letter: of the kind; parts are joined by hyphens.
    static func made(_ letter: String, _ parts: [String]) -> String {
        ([letter] + parts.map(part)).joined(separator: "-")
    }

    /// A part that is long or has other characters gives way to a number made of it.
    private static func part(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "."), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        return isPlain && text.utf8.count <= longestPart
            ? text : String(FNV.shortSum(text.utf8), radix: 16)
    }
}
