import Billing

/// A tariff of which a test says only what it is about.
func tariff(
    voice: [String: VoicePrice] = [:], unit: Int64 = 60, sms: [String: Money] = [:],
    mms: [String: Money] = [:], forwarded: [String: Money] = [:], data: VolumePrice? = nil,
    roaming: [String: [RoamingUse: Money]] = [:]
) -> Tariff {
    Tariff(
        id: "test", name: LocalName(ru: "", be: "", en: ""),
        validFrom: LocalDate(dayNumber: 0), state: .open, settlement: [.advance],
        fee: Tariff.Fee(amount: .zero, mode: .dailyParts), changeFee: .zero,
        favourites: Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero), bundles: [],
        prices: Prices(
            voice: voice, voiceUnitSeconds: unit, sms: sms, mms: mms, forwarded: forwarded,
            data: data, roaming: roaming), fullSpeedMB: nil)
}

func defaults(
    voice: [String: VoicePrice] = [:], sms: [String: Money] = [:], mms: [String: Money] = [:],
    forwarded: [String: Money] = [:], forwardingFact: Int64 = 0
) -> Destinations.DatedPrices {
    Destinations.DatedPrices(
        validFrom: LocalDate(dayNumber: 0), voice: voice, sms: sms, mms: mms, forwarded: forwarded,
        forwardingFact: Money(units: forwardingFact))
}

func terms(
    _ destination: String = "", isFavourite: Bool = false, _ tariff: Tariff = tariff(),
    defaults: Destinations.DatedPrices? = nil, _ bundles: [BundleState] = []
) -> UsageTerms {
    UsageTerms(
        tariff: tariff, defaults: defaults, destination: destination, isFavourite: isFavourite,
        bundles: bundles)
}

func bundle(
    _ id: String, _ classes: [String] = [], _ unit: Bundle.Unit = .minutes,
    access: [String] = [], left: Int64?
) -> BundleState {
    let bundle = Bundle(id: id, unit: unit, amount: .unlimited, classes: classes, access: access)
    return BundleState(bundle: bundle, remaining: left)
}

extension VoicePrice {
    static func units(_ price: Int64) -> VoicePrice { VoicePrice(flat: Money(units: price)) }
}

/// «Легко сказать»: three minutes at 0.0838, then 0.0298.
let stepped = VoicePrice(steps: [
    .init(fromMinute: 1, price: Money(units: 838)), .init(fromMinute: 4, price: Money(units: 298)),
])
