/// What one USSD screen holds: 160 octets, which is 182 septets of the GSM alphabet or 80 units of
/// UCS-2 (3GPP TS 23.038, TS 24.090).
package enum USSDText {
    package enum Encoding: Hashable, Sendable {
        /// Packed 7-bit text; characters of the extension table count two.
        case gsm7(septets: Int)
        /// UTF-16 code units.
        case ucs2(units: Int)
    }

    package static let longestGSM7 = 182
    package static let longestUCS2 = 80

    /// The densest encoding that carries every character, and the length in it.
    package static func encoding(of text: String) -> Encoding {
        guard let septets = GSMAlphabet.septets(of: text) else {
            return .ucs2(units: text.utf16.count)
        }
        return .gsm7(septets: septets.count)
    }

    /// Whether one screen shows the whole text.
    package static func fits(_ text: String) -> Bool {
        switch encoding(of: text) {
        case .gsm7(let septets): septets <= longestGSM7
        case .ucs2(let units): units <= longestUCS2
        }
    }
}
