/// Numbers of the country. Those of the town begin their last six digits from 100 000 on, those of
/// its friends at the same operator from 010 000 to 099 999: neither meets the cast.
enum TownNumbers {
    private static let count = 900_000
    /// Without a common divisor with the count: different ordinals have different numbers.
    private static let step = 387_421

    static func own(seed: UInt64, ordinal: Int) -> String {
        var shift = TownDice(seed, 0, .household, -1)
        let tail = 100_000 + (ordinal * step + shift.below(count)) % count
        var dice = TownDice(seed, ordinal, .household, -2)
        let head = dice.pick(["375292", "375295", "375297", "375298", "375333", "375336"])
        return head + String(tail)
    }

    /// Somebody in Belarus, and here and there abroad.
    static func friend(_ dice: inout TownDice) -> String {
        switch dice.place([480, 240, 140, 100, 40]) {
        case 0: dice.pick(["3752950", "3753330"]) + String(dice.within(10_000...99_999))
        case 1: dice.pick(["3752916", "3752963", "3754471"]) + dice.digits(5)
        case 2: dice.pick(["3752554", "3752577"]) + dice.digits(5)
        case 3: city(&dice)
        default: abroad(&dice)
        }
    }

    private static func city(_ dice: inout TownDice) -> String {
        dice.pick(["37517", "37517", "375152", "375162", "375212", "375222", "375232"]).filled(
            to: 12, with: &dice)
    }

    /// By the ranges of the default operator.
    static func isOnNet(_ number: String) -> Bool {
        ["375292", "375295", "375297", "375298", "37533"].contains(where: number.hasPrefix)
    }

    /// Where nobody reads messages.
    static func isCity(_ number: String) -> Bool {
        number.hasPrefix("375")
            && !["29", "33", "44", "25"].contains(number.dropFirst(3).prefix(2))
    }

    private static func abroad(_ dice: inout TownDice) -> String {
        let (code, length) = dice.pick([
            ("7916", 11), ("7921", 11), ("48512", 11), ("37061", 11), ("38067", 12), ("491521", 13),
            ("99559", 12),
        ])
        return code.filled(to: length, with: &dice)
    }
}

extension String {
    fileprivate func filled(to length: Int, with dice: inout TownDice) -> String {
        self + "2" + dice.digits(max(0, length - count - 1))
    }
}
