import Billing

/// A number as switches write it: one octet of its type and plan, then two digits an octet, the
/// first in the lower half (AddressString of 3GPP TS 29.002; TS 24.008 §10.5.4.7).
struct TS32298Number {
    private static let longest = 20
    private static let hasNoMore: UInt8 = 0x80
    private static let alphanumeric: UInt8 = 5
    private static let filler: UInt8 = 15
    private static let characters = Array("0123456789*#abcf")

    let digits: String
    /// The caller asked not to be shown, or the network cannot show him.
    let isHidden: Bool
    private let type: NetworkNames.NumberType

    /// - Parameter column: of usage, for the mistake.
    init(_ octets: ArraySlice<UInt8>, _ column: String) throws(UsageMistake) {
        guard octets.count <= Self.longest, let first = octets.first,
            let type = Self.type(first >> 4 & 7)
        else {
            throw UsageMistake(
                column: column, found: octets.prefix(Self.longest).hexadecimal,
                allowed: "a type of number and 19 octets of digits at most")
        }
        self.type = type
        var rest = octets.dropFirst()
        var isHidden = false
        // Octet 3a of a calling number: bit 8, presentation, three spare bits, screening.
        if first & Self.hasNoMore == 0, let shown = rest.first, shown & 0x9C == Self.hasNoMore {
            isHidden = shown & 0x60 != 0
            rest = rest.dropFirst()
        }
        self.isHidden = isHidden
        digits = Self.digits(rest)
    }

    /// The address of a message (TS 23.040 §9.1.2.5), with its octet of length or without: a type
    /// of number has bit 8, a length of at most 20 digits has not.
    init(message octets: ArraySlice<UInt8>, _ column: String) throws(UsageMistake) {
        guard let length = octets.first, length & Self.hasNoMore == 0 else {
            try self.init(octets, column)
            return
        }
        try self.init(octets.dropFirst().prefix(1 + (Int(length) + 1) / 2), column)
    }

    /// As usage has it; empty where there is none or it is hidden.
    func text(_ names: NetworkNames) -> String {
        digits.isEmpty || isHidden ? "" : names.number(digits, type)
    }

    private static func type(_ type: UInt8) -> NetworkNames.NumberType? {
        switch type {
        case 1: .international
        case 2: .national
        case alphanumeric: nil
        default: .asDialled
        }
    }

    /// What is no digit stays as a character that usage refuses; filler at the end goes.
    private static func digits(_ octets: ArraySlice<UInt8>) -> String {
        var halves = octets.flatMap { [$0 & 15, $0 >> 4] }
        while halves.last == filler { halves.removeLast() }
        return String(halves.map { characters[Int($0)] })
    }
}
