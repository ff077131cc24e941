/// Subscribers' numbers and accounts in the log: enough to recognise one that is known, too little
/// to learn one.
enum MaskedNumbers {
    /// A number has 9 digits at home and up to 15 abroad (E.164), an account 12.
    private static let lengths = 9...15

    /// `375295001001` becomes `3752*****001`; longer and shorter runs of digits are something else.
    static func mask(_ text: String) -> String {
        var masked = ""
        var run = ""
        for character in text {
            if character.isASCII, character.isNumber {
                run.append(character)
            } else {
                masked += hidden(run)
                run = ""
                masked.append(character)
            }
        }
        return masked + hidden(run)
    }

    private static func hidden(_ run: String) -> String {
        guard lengths.contains(run.count) else { return run }
        let stars = String(repeating: "*", count: run.count - 7)
        return run.prefix(4) + stars + run.suffix(3)
    }
}
