import Billing
import Rules

/// One subscriber of the town: who it is, and the habits that do not change.
package struct TownPerson: Sendable {
    enum Age: Int, Sendable { case child, young, grownUp, old }

    /// How the account is kept above nothing.
    enum Purse: Sendable {
        case whenLow
        /// The day of the month.
        case onPayDay(Int)
        case hardlyEver
    }

    let seed: UInt64
    /// Of the town, from 0; four in a row are a family.
    let ordinal: Int
    let age: Age
    let name: String
    let language: Language
    let number: String
    let tariff: TownTariff
    let isOnCredit: Bool
    let contractFrom: LocalDate
    /// Blocked all the time for another reason than debt.
    let block: SubscriptionState?
    let purse: Purse
    /// Numbers outside of the town that it knows, the best friend first.
    let circle: [String]
    let services: [String]
    /// Of a thousand days: calls made, messages sent, sessions of data.
    let calls: Int
    let messages: Int
    let sessions: Int
    /// Of an average session.
    let sessionKiB: Int

    var account: Int64 { 110_000_000_001 + Int64(ordinal) }

    var favourites: [String] {
        let onNet = circle.filter(TownNumbers.isOnNet)
        return Array(onNet.prefix(min(tariff.mostFavourites, 1 + ordinal % 3)))
    }

    /// - Returns: nil where the catalogue offers no tariff.
    init?(seed: UInt64, ordinal: Int, offers: TownOffers, lastDay: LocalDate) {
        let family = ordinal / 4
        let place = ordinal % 4
        var together = TownDice(seed, family, .household)
        let names = TownNames.family(&together)
        var dice = TownDice(seed, ordinal, .person)
        let isFemale = place == 0 || place > 1 && dice.chance(perMille: place == 3 ? 620 : 490)
        let age: Age =
            switch place {
            case 0, 1: .grownUp
            case 2: dice.chance(perMille: 350) ? .child : .young
            default: dice.chance(perMille: 800) ? .old : .young
            }
        guard let tariff = offers.tariff(&dice, age: age.rawValue) else { return nil }
        self.seed = seed
        self.ordinal = ordinal
        self.age = age
        self.tariff = tariff
        language = names.language
        name = TownNames.full(
            &dice, of: names, isFemale: isFemale, isFather: place == 1,
            isChild: place == 2 || age == .young)
        number = TownNumbers.own(seed: seed, ordinal: ordinal)
        isOnCredit =
            tariff.isOnCredit
            && (!tariff.isOnAdvance || age == .grownUp && dice.chance(perMille: 120))
        purse = Self.purse(&dice, age)
        block = Self.block(&dice)
        services = Self.services(&dice, offers)
        let liveliness = dice.within(450...1_550)
        calls = [340, 390, 470, 400][age.rawValue] * liveliness / 1_000
        messages = [90, 130, 80, 25][age.rawValue] * liveliness / 1_000
        let online = [170, 560, 380, 50][age.rawValue] * dice.within(500...1_500) / 1_000
        sessions = tariff.access.isEmpty ? online / 8 : online
        sessionKiB = Self.sessionKiB(&dice, tariff, sessions)
        var friends = TownDice(seed, ordinal, .circle)
        circle = (0..<friends.within(4...9)).map { _ in TownNumbers.friend(&friends) }
        contractFrom = Self.contract(seed, ordinal, lastDay)
    }
}

extension TownPerson {
    private static func purse(_ dice: inout TownDice, _ age: Age) -> Purse {
        let kinds: [[Int]] = [[90, 8, 2], [50, 28, 22], [40, 48, 12], [30, 64, 6]]
        switch dice.place(kinds[age.rawValue]) {
        case 0: return .whenLow
        case 1: return .onPayDay(dice.within(3...26))
        default: return .hardlyEver
        }
    }

    private static func block(_ dice: inout TownDice) -> SubscriptionState? {
        let states: [SubscriptionState?] = [nil, .voluntary, .lost, .admin]
        return states[dice.place([982, 10, 5, 3])]
    }

    private static func services(_ dice: inout TownDice, _ offers: TownOffers) -> [String] {
        let wanted =
            dice.chance(perMille: 180)
            ? ["caller-id", "forwarding", "voicemail"] : ["caller-id", "forwarding"]
        return wanted.filter(offers.services.contains)
    }

    /// Most stay below what their tariff includes, some do not.
    private static func sessionKiB(
        _ dice: inout TownDice, _ tariff: TownTariff, _ sessions: Int
    ) -> Int {
        let appetite = dice.within(250...1_080)
        let isForChat = !tariff.access.contains("internet")
        let most = isForChat ? 300 : tariff.megabytes ?? 20_000
        let megabytes = tariff.access.isEmpty ? 4 : Int(most) * appetite / 1_000
        return max(8, megabytes * 1_024 * 1_000 / (max(sessions, 20) * 30))
    }

    /// A fifth came in the last two years, the others at any time since 2009.
    private static func contract(_ seed: UInt64, _ ordinal: Int, _ lastDay: LocalDate)
        -> LocalDate
    {
        var dice = TownDice(seed, ordinal, .contract)
        let isNew = dice.chance(perMille: 200)
        let longest = max(731, lastDay.dayNumber - 14_245)
        return TownPeriod.start(
            of: lastDay.adding(days: -(isNew ? dice.below(730) : dice.within(730...longest))))
    }

    /// In T: in round sums, about a month's fee at the most.
    var usualPayment: Int64 { max(5, (tariff.fee / 10_000 + 4) / 5 * 5) * 10_000 }

    /// Its number costs nothing and is not used, so that nothing is paid.
    var isSuspended: Bool { block == .voluntary || block == .lost }

    func isHere(on date: LocalDate) -> Bool { contractFrom <= date }

    var hasVoicemail: Bool { services.contains("voicemail") }
}
