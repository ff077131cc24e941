/// PIN and PUK that occur nowhere by chance: whoever finds them in a page or a file found a leak.
enum Codes {
    static let cells = ["pin1": "9061", "puk1": "70316849", "pin2": "9172", "puk2": "86102975"]

    /// Those that are long enough to be looked for.
    static let puks = ["70316849", "86102975"]

    static let all = ["9061", "9172"] + puks
}
