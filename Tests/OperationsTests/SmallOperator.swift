import Billing
import Testing

/// The catalogue of a small operator: one tariff with ten on-net minutes, then 100 T a minute.
enum SmallOperator {
    private static let none = LocalName(ru: "", be: "", en: "")
    private static let long = LocalDate(dayNumber: 0)

    static func zone() throws -> Zone {
        try #require(
            Zone(
                name: "Europe/Minsk",
                rows: [Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)]))
    }

    /// - Parameters:
    ///   - fee: of the tariff, for a month, in daily parts.
    ///   - services: that a line of the feed may name.
    static func catalogue(fee: Money = .zero, services: [ServiceOffer] = []) throws -> Catalogue {
        Catalogue(
            operation: OperatorProfile(
                id: "test", name: none, colour: "#000000", logo: nil, supportPhone: "",
                currency: "BYN", currencySign: none, zone: try zone(), vat: [],
                passwordCode: "*111*17#"),
            numbers: NumberPlan(
                countryCode: "375", nationalLength: 9,
                mobile: [MobileRange(prefix: "29", holder: "mts", validFrom: long)], cities: [],
                free: [], premium: [], shortCodes: [], own: "mts"),
            destinations: Destinations(zones: [], defaults: []), tariffs: [tariff(fee)],
            services: services,
            limits: limits)
    }

    private static func tariff(_ fee: Money) -> Tariff {
        Tariff(
            id: "super-8", name: none, validFrom: long, state: .open, settlement: [.advance],
            fee: Tariff.Fee(amount: fee, mode: .dailyParts), changeFee: .zero,
            favourites: Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero),
            bundles: [
                Bundle(
                    id: "onnet", unit: .minutes, amount: .limited(10), classes: ["onnet"],
                    access: [])
            ],
            prices: Prices(voice: ["onnet": VoicePrice(flat: Money(units: 100))]),
            fullSpeedMB: nil)
    }

    private static let limits = Limits(
        password: PasswordLimits(shortest: 4, longest: 10, denied: ["1234"]),
        signIn: SignInLimits(
            windowMinutes: 15, freePerNumber: 4, firstDelaySeconds: 5, longestDelaySeconds: 900,
            lockSeconds: 300, perAddress: 60, perNetwork: 2_000, perPrefix: 300, global: 3_000,
            pictureLetters: 5, pictureSeconds: 120),
        session: SessionLimits(idleMinutes: 15, absoluteHours: 12),
        payment: PaymentLimits(smallest: Money(units: 1_000), largest: Money(units: 10_000_000)),
        simChangeHours: 72, codesShownSeconds: 30, spendingMonths: 6)
}
