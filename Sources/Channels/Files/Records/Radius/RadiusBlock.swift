import Billing

/// What a detail file says of one packet: so much of it as charging needs.
struct RadiusBlock {
    /// A packet has 4096 bytes (RFC 2866 §3); a block writes its attributes out.
    static let longest = 64 * 1_024
    static let mostAttributes = 500
    private static let mostShown = 2_000
    private static let silent: Set<String> = [
        "Start", "Interim-Update", "Alive", "Accounting-On", "Accounting-Off", "Failed",
    ]

    /// Its first line.
    let number: Int
    private var shown: [UInt8]
    private var size: Int
    private var attributes = 0
    private var values: [RadiusAttribute: String] = [:]
    private var mistake: UsageMistake?

    init(_ line: CutLine) {
        number = line.number
        shown = Array(line.bytes.prefix(Self.mostShown))
        size = line.bytes.count
    }

    var raw: String { UsageEntry.shown(shown) }

    /// The first mistake counts.
    mutating func fail(_ mistake: UsageMistake) {
        if self.mistake == nil { self.mistake = mistake }
    }

    mutating func add(_ line: CutLine) {
        shown += line.bytes.prefix(max(0, Self.mostShown - shown.count))
        guard size <= Self.longest, attributes <= Self.mostAttributes else { return }
        size += line.bytes.count
        attributes += 1
        guard size <= Self.longest, attributes <= Self.mostAttributes else {
            return fail(
                UsageMistake(
                    column: "line", found: "longer",
                    allowed: "a block of \(Self.longest) bytes and \(Self.mostAttributes) lines"))
        }
        take(line.bytes.dropFirst())
    }

    /// `Name = value`; others than those that are needed may be anything.
    private mutating func take(_ text: ArraySlice<UInt8>) {
        guard let equals = text.place(of: Array(" = ".utf8)),
            let attribute = RadiusAttribute(bytes: text[..<equals.lowerBound])
        else { return }
        let written = text[equals.upperBound...]
        guard let value = Self.value(written) else {
            return fail(attribute.mistake(UsageEntry.shown(written), "a text of freeradius"))
        }
        let before = values.updateValue(value, forKey: attribute)
        if let before, before != value { fail(attribute.mistake(value, "one value, not two")) }
    }

    /// The session of a Stop; nil for what else a gateway tells.
    var session: RadiusSession? {
        get throws(UsageMistake) {
            if let mistake { throw mistake }
            let status = values[.statusType] ?? ""
            if status == "Stop" { return RadiusSession(values) }
            if Self.silent.contains(status) || status.hasPrefix("Tunnel-") { return nil }
            throw RadiusAttribute.statusType.mistake(status, "Stop, Start, Interim-Update, …")
        }
    }

    /// A value as it was before freeradius wrote it: in quotes with escapes, or bare.
    private static func value(_ written: ArraySlice<UInt8>) -> String? {
        guard written.first == UInt8(ascii: "\"") else {
            return String(validating: written, as: UTF8.self)
        }
        var value: [UInt8] = []
        var rest = written.dropFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                return rest.isEmpty ? String(validating: value, as: UTF8.self) : nil
            case UInt8(ascii: "\\"):
                guard let meant = escaped(&rest) else { return nil }
                value.append(meant)
            default: value.append(byte)
            }
        }
        return nil
    }

    /// `\n`, `\r`, `\t`, a byte as three octal digits, or a character that stands for itself.
    private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "r"): return UInt8(ascii: "\r")
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case _ where byte.isDigit:
            let digits = String(decoding: [byte] + rest.prefix(2), as: UTF8.self)
            rest = rest.dropFirst(2)
            return digits.utf8.count == 3 && digits.isDigits ? UInt8(digits, radix: 8) : nil
        default: return byte
        }
    }
}
