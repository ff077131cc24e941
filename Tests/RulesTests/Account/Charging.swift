import Billing
import Rules
import Testing

/// A small operator: two tariffs, one of them in two versions, «mts» and «a1» numbers.
enum Charging {
    static let none = LocalName(ru: "", be: "", en: "")

    static func catalogue() throws -> Catalogue {
        Catalogue(
            operation: OperatorProfile(
                id: "test", name: none, colour: "#000000", logo: nil, supportPhone: "",
                currency: "BYN", currencySign: none, zone: try Sample.minsk(), vat: [],
                passwordCode: "*111*17#"),
            numbers: numbers(),
            destinations: Destinations(
                zones: [],
                defaults: [
                    .init(validFrom: try Sample.date("2026-01-01"), voice: [:], sms: [:]),
                    .init(
                        validFrom: try Sample.date("2026-06-15"),
                        voice: ["mobile.a1": VoicePrice(flat: Money(units: 1_500))], sms: [:]),
                ], tables: [table()], roaming: [near()]),
            tariffs: try tariffs() + [try world()], services: [],
            limits: Limits(
                password: PasswordLimits(shortest: 4, longest: 10, denied: []),
                signIn: Sample.signIn, session: SessionLimits(idleMinutes: 15, absoluteHours: 12),
                payment: PaymentLimits(smallest: .zero, largest: Money(units: 1)),
                simChangeHours: 72, codesShownSeconds: 30, spendingMonths: 6))
    }

    /// 10 T for a month's first megabyte, then 30 T.
    private static func table() -> VolumeTable {
        VolumeTable(
            id: "open", validFrom: LocalDate(dayNumber: 0),
            intervals: [
                .init(upToMB: 1, price: Money(units: 10)),
                .init(upToMB: nil, price: Money(units: 30)),
            ])
    }

    private static func near() -> RoamingZone {
        RoamingZone(
            id: "near", name: none, validFrom: LocalDate(dayNumber: 0), mcc: ["250"],
            homeBundles: true, unitSeconds: 60,
            prices: [.out: 300, .incoming: 120, .sms: 40, .mms: 50, .mb: 1_024]
                .mapValues(Money.init(units:)))
    }

    /// With a price for everything, and one bundle of ten megabytes for messengers.
    private static func world() throws -> Tariff {
        Tariff(
            id: "world", name: none, validFrom: try Sample.date("2026-01-01"), state: .open,
            settlement: [.advance], fee: Tariff.Fee(amount: .zero, mode: .dailyParts),
            changeFee: .zero,
            favourites: Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero),
            bundles: [
                Bundle(
                    id: "chat", unit: .mb, amount: .limited(10), classes: [],
                    access: ["messenger"])
            ],
            prices: Prices(
                voice: ["all": VoicePrice(flat: Money(units: 60))],
                mms: ["all": Money(units: 70)], forwarded: ["all": Money(units: 80)],
                data: .intervals(table: "open")), fullSpeedMB: nil)
    }

    private static func numbers() -> NumberPlan {
        let long = LocalDate(dayNumber: 0)
        return NumberPlan(
            countryCode: "375", nationalLength: 9,
            mobile: [
                MobileRange(prefix: "29", holder: "mts", validFrom: long),
                MobileRange(prefix: "44", holder: "a1", validFrom: long),
            ],
            cities: [], free: [], premium: ["902"],
            shortCodes: [
                ShortCode(code: "112", name: none, emergency: true),
                ShortCode(code: "411", name: none, emergency: false),
                ShortCode(code: "555", name: none, emergency: false, voicemail: true),
            ], own: "mts")
    }

    /// `minutes`: 400 of them on-net, then 100 T a minute, 90 T from 15 June on; two favourites at
    /// 10 T; an SMS costs 50 T. `plain`: 200 T a minute, no bundle.
    private static func tariffs() throws -> [Tariff] {
        [
            try tariff("minutes", from: "2026-01-01", bundled: 400, price: 100, favourites: 2),
            try tariff("minutes", from: "2026-06-15", bundled: 800, price: 90, favourites: 1),
            try tariff("plain", from: "2026-01-01", bundled: 0, price: 200, favourites: 0),
        ]
    }

    private static func tariff(
        _ id: String, from: String, bundled: Int64, price: Int64, favourites: Int
    ) throws -> Tariff {
        let bundle = Bundle(
            id: "onnet", unit: .minutes, amount: .limited(bundled), classes: ["onnet"], access: [])
        let pieces = Bundle(
            id: "sms", unit: .sms, amount: .limited(10), classes: ["onnet"], access: [])
        return Tariff(
            id: id, name: none, validFrom: try Sample.date(from), state: .open,
            settlement: [.advance], fee: Tariff.Fee(amount: .zero, mode: .dailyParts),
            changeFee: .zero,
            favourites: Tariff.Favourites(limit: favourites, kinds: ["mobile"], replaceFee: .zero),
            bundles: bundled == 0 ? [] : [bundle, pieces],
            prices: Prices(
                voice: [
                    "onnet": VoicePrice(flat: Money(units: price)),
                    "favourite": VoicePrice(flat: Money(units: 10)),
                ], sms: ["onnet": Money(units: 50)]), fullSpeedMB: nil)
    }
}
