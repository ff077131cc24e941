import Billing
import Rules
import Testing

/// One record and what is known of its subscriber; a test changes what it is about.
struct Call {
    static let onnet = "375295009999"
    static let toA1 = "375445009999"

    var kind = UsageRecord.Kind.voice
    var direction = UsageRecord.Direction.outgoing
    var other = onnet
    var start = "2026-04-20T10:00:00+03:00"
    var seconds: Int64 = 61
    var bytes: Int64 = 0
    var access = "internet"
    var serving = "home"
    /// Instants and tariffs; a call before the first has none.
    var history = [("2026-01-10T00:00:00+03:00", "minutes")]
    var favourites: [FavouriteSince] = []
    /// Seconds or pieces used up of each bundle.
    var used: [String: Int64] = [:]
    /// KiB of the month that the table has priced.
    var volume: Int64?
    var blocks: [BlockSince] = []
    var hasHolder = true
    var earlier: EarlierRecord?
    var portedTo: String?
    /// An hour later unless said otherwise.
    var now: String?
    var account: Int64 = 100_000_000_001

    func record() throws -> UsageRecord {
        UsageRecord(
            id: "r-1", kind: kind, subscriber: try Sample.number(), direction: direction,
            other: other, start: try Sample.instant(start), seconds: seconds, bytes: bytes,
            access: kind == .data ? access : "", serving: serving)
    }

    func decide() throws -> UsageCharging.Decision {
        let catalogue = try Charging.catalogue()
        let record = try record()
        return UsageCharging.decide(
            UsageCharging.Facts(
                arrival: UsageArrival(record: record, source: "main"), earlier: earlier,
                subscription: hasHolder ? try subscription(record, catalogue.operation.zone) : nil,
                portedTo: portedTo,
                now: try now.map(Sample.instant) ?? record.start.adding(seconds: 3_600)),
            catalogue,
            DestinationPlan(numbers: catalogue.numbers, destinations: catalogue.destinations))
    }

    /// The record as charged; fails the test if it is not.
    func charged() throws -> ChargedRecord {
        guard case .charged(let charged) = try decide() else {
            throw NotCharged(decision: "\(try decide())")
        }
        return charged
    }

    private struct NotCharged: Error { let decision: String }

    private func subscription(_ record: UsageRecord, _ zone: Zone) throws -> UsageSubscription {
        let history = try history.map {
            TariffSince(from: try Sample.instant($0.0), tariff: $0.1)
        }
        let span = UsageSpan(at: record.start, history: history, zone: zone)
        let counters = used.compactMap { bundle, used in
            span.map { (BundleCounter(span: $0, bundle: bundle), used) }
        }
        return UsageSubscription(
            id: 7, accountDay: AccountDay(account: account, lastDay: nil), tariffs: history,
            favourites: favourites, blocks: blocks,
            used: Dictionary(counters) { first, _ in first },
            volumes: volume.map {
                [VolumeCounter(month: zone.date(of: record.start).monthOf, table: "open"): $0]
            } ?? [:])
    }
}
