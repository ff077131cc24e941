/// The letters of the picture: only those that look the same in Latin and Cyrillic, so that it does
/// not matter which keyboard is on.
package enum PictureAlphabet {
    package static let letters: [Character] = Array("ABCEHKMPTXY")

    /// Far more than any picture holds.
    private static let longest = 16

    /// What was typed as Latin capitals, without spaces, cut to 16 characters.
    package static func normalised(_ typed: String) -> String {
        var letters = ""
        for scalar in typed.unicodeScalars.prefix(4 * longest) where !scalar.properties.isWhitespace
        {
            if letters.unicodeScalars.count == longest { break }
            letters.unicodeScalars.append(latinCapital(of: scalar))
        }
        return letters
    }

    private static func latinCapital(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let twin = twins[scalar] { return twin }
        guard ("a"..."z").contains(scalar) else { return scalar }
        return Unicode.Scalar(UInt8(ascii: scalar) - 32)
    }

    /// Cyrillic letters and what they look like.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "Р": "P", "Т": "T",
        "Х": "X", "У": "Y", "а": "A", "в": "B", "с": "C", "е": "E", "н": "H", "к": "K", "м": "M",
        "р": "P", "т": "T", "х": "X", "у": "Y", "Ў": "Y", "ў": "Y",
    ]
}
