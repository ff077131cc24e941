import Billing

/// About what a day costs somebody, to know when he pays. The ledger has what it really costs.
struct TownCosts {
    private static let kopeck: Int64 = 100
    private let tariff: TownTariff
    private let dayCount: Int64
    private var minutesLeft: Int64?
    private var kibibytesLeft: Int64?
    private var kibibytesOver: Int64 = 0

    init(_ tariff: TownTariff, in month: Month) {
        self.tariff = tariff
        dayCount = Int64(month.dayCount)
        minutesLeft = tariff.minutes
        kibibytesLeft = tariff.megabytes.map { $0 * 1_024 }
    }

    /// - Parameter isFirst: of the month, or of the contract.
    func fee(isFirst: Bool) -> Int64 {
        if tariff.isPaidAtOnce { return isFirst ? tariff.fee : 0 }
        return tariff.fee / dayCount
    }

    /// In T.
    mutating func of(_ record: TownUsage.Record) -> Int64 {
        let isAbroad = record.serving != "home"
        switch record.kind {
        case .voice: return voice(record, isAbroad)
        case .sms, .mms:
            guard record.direction == .outgoing else { return 0 }
            return (isAbroad ? 40 : record.kind == .mms ? 15 : 6) * Self.kopeck
        case .data: return data(record, isAbroad && !record.serving.hasPrefix("250"))
        case .forwarded: return 0
        }
    }

    private mutating func voice(_ record: TownUsage.Record, _ isAbroad: Bool) -> Int64 {
        let minutes = Int64((record.seconds + 59) / 60)
        let isRussia = record.serving.hasPrefix("250")
        if record.direction == .incoming {
            return isAbroad ? minutes * (isRussia ? 11 : 130) * Self.kopeck : 0
        }
        if isAbroad, !isRussia { return minutes * 260 * Self.kopeck }
        if !record.other.hasPrefix("375") {
            return record.other.utf8.count > 6 ? minutes * 120 * Self.kopeck : 0
        }
        guard let left = minutesLeft else { return 0 }
        minutesLeft = max(0, left - minutes)
        let price: Int64 = isAbroad ? 27 : TownNumbers.isOnNet(record.other) ? 5 : 12
        return max(0, minutes - left) * price * Self.kopeck
    }

    /// By steps like those of «Открытый интернет».
    private mutating func data(_ record: TownUsage.Record, _ isFar: Bool) -> Int64 {
        let kibibytes = Int64((record.bytes + 1_023) / 1_024)
        if isFar { return kibibytes * 1_400 * Self.kopeck / 1_024 }
        guard let left = kibibytesLeft else { return 0 }
        kibibytesLeft = max(0, left - kibibytes)
        let before = Self.step(kibibytesOver)
        kibibytesOver += max(0, kibibytes - left)
        return Self.step(kibibytesOver) - before
    }

    private static func step(_ kibibytes: Int64) -> Int64 {
        switch kibibytes / 1_024 {
        case 0: kibibytes == 0 ? 0 : 175 * kopeck
        case ..<100: 175 * kopeck
        case ..<500: 355 * kopeck
        case ..<2_048: 835 * kopeck
        case ..<5_120: 1_200 * kopeck
        default: 1_800 * kopeck
        }
    }
}
