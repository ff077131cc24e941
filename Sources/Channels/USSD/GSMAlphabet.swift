/// The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038 §6.2.1), by scalars:
/// a letter written with a combining accent is not in it.
package enum GSMAlphabet {
    /// Leads to the extension table.
    package static let escape: UInt8 = 0x1B

    /// The codes before packing, 0...127 each; nil if a character is in neither table.
    package static func septets(of text: String) -> [UInt8]? {
        var septets: [UInt8] = []
        septets.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let code = basic[scalar] {
                septets.append(code)
            } else if let code = extended[scalar] {
                septets.append(escape)
                septets.append(code)
            } else {
                return nil
            }
        }
        return septets
    }

    /// In the order of their codes, sixteen a line.
    private static let rows: [String] = [
        "@£$¥èéùìòÇ\nØø\rÅå",
        "Δ_ΦΓΛΩΠΨΣΘΞ\u{1B}ÆæßÉ",
        " !\"#¤%&'()*+,-./",
        "0123456789:;<=>?",
        "¡ABCDEFGHIJKLMNO",
        "PQRSTUVWXYZÄÖÑÜ§",
        "¿abcdefghijklmno",
        "pqrstuvwxyzäöñüà",
    ]

    private static let basic: [Unicode.Scalar: UInt8] = {
        let scalars = rows.joined().unicodeScalars
        var codes = Dictionary(
            zip(scalars, UInt8(0)...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        // The escape is no character of its own: alone it would change the next one.
        codes[Unicode.Scalar(escape)] = nil
        return codes
    }()

    private static let extended: [Unicode.Scalar: UInt8] = [
        "\u{0C}": 0x0A, "^": 0x14, "{": 0x28, "}": 0x29, "\\": 0x2F, "[": 0x3C, "~": 0x3D,
        "]": 0x3E, "|": 0x40, "€": 0x65,
    ]
}
