import Billing
import Rules

extension Transaction {
    /// Charged records of one chunk of a load, with what they used of bundles and volumes.
    /// - Parameter turn: the place of its first record in the load.
    package func add(_ charged: [ChargedRecord], load: Int64, turn: Int64) throws {
        try insertRecords(charged, load, turn)
        try addUses(charged)
    }

    /// What records used of bundles and volumes, on top of what is used.
    func addUses(_ charged: [ChargedRecord]) throws {
        try addBundleUses(charged)
        try addVolumes(charged)
    }

    private func insertRecords(_ charged: [ChargedRecord], _ load: Int64, _ first: Int64) throws {
        try insert(
            """
            INSERT INTO usage_records (source, id, number, kind, direction, other, start, seconds,
                bytes, access, serving, subscription, class, zone, usage_group, tariff,
                tariff_from, charge, fact, bundled_seconds, bundled_kib, bundled_pieces, bundle_ids,
                steps, cause, value_date, load, turn)
            VALUES
            """, width: 28, from: Array(charged.enumerated())
        ) { row, values in
            let (turn, charged) = row
            values.add(charged.arrival.source)
            values.add(charged.record)
            values.add(charged.subscription)
            values.add(charged.destination)
            values.add(charged.zone ?? "")
            values.add(charged.group.code)
            values.add(charged.span.tariff)
            values.add(Int64(charged.tariffFrom.dayNumber))
            values.add(charged.use.charge.units)
            values.add(charged.use.forwardingFact.units)
            values.add(charged.use.bundledSeconds)
            values.add(charged.use.bundledKiB)
            values.add(charged.use.bundledPieces)
            values.add(charged.use.taken.map(\.bundle).joined(separator: ";"))
            values.add(charged.use.steps)
            values.add(charged.cause)
            values.add(Int64(charged.valueDate.dayNumber))
            values.add(load)
            values.add(first + Int64(turn))
        }
    }

    private func addBundleUses(_ charged: [ChargedRecord]) throws {
        var sums: [Counted<BundleCounter>: Int64] = [:]
        for record in charged {
            for taken in record.use.taken {
                let counter = BundleCounter(span: record.span, bundle: taken.bundle)
                sums[Counted(record.subscription, counter), default: 0] += taken.amount
            }
        }
        try insert(
            "INSERT INTO bundle_uses (subscription, span_from, tariff, bundle, used) VALUES",
            width: 5, from: sums.sorted { $0.key < $1.key },
            end: """
                ON CONFLICT (subscription, span_from, tariff, bundle)
                DO UPDATE SET used = bundle_uses.used + excluded.used
                """
        ) { sum, values in
            values.add(sum.key.subscription)
            values.add(sum.key.counter.from.microseconds)
            values.add(sum.key.counter.tariff)
            values.add(sum.key.counter.bundle)
            values.add(sum.value)
        }
    }

    private func addVolumes(_ charged: [ChargedRecord]) throws {
        var sums: [Counted<VolumeCounter>: Int64] = [:]
        for record in charged {
            guard let volume = record.use.volume else { continue }
            let counter = VolumeCounter(month: record.span.month, table: volume.table)
            sums[Counted(record.subscription, counter), default: 0] += volume.kib
        }
        try insert(
            "INSERT INTO volume_uses (subscription, month, volume_table, kib) VALUES",
            width: 4, from: sums.sorted { $0.key < $1.key },
            end: """
                ON CONFLICT (subscription, month, volume_table)
                DO UPDATE SET kib = volume_uses.kib + excluded.kib
                """
        ) { sum, values in
            values.add(sum.key.subscription)
            values.add(Int64(sum.key.counter.month.first.dayNumber))
            values.add(sum.key.counter.table)
            values.add(sum.value)
        }
    }
}

/// A counter and whose it is. Two nodes take the rows of several in one order, and none waits for
/// the other.
private struct Counted<Counter: Hashable & Comparable>: Hashable, Comparable {
    let subscription: Int64
    let counter: Counter

    init(_ subscription: Int64, _ counter: Counter) {
        self.subscription = subscription
        self.counter = counter
    }

    static func < (left: Counted, right: Counted) -> Bool {
        (left.subscription, left.counter) < (right.subscription, right.counter)
    }
}

extension BulkRow {
    /// Its fields but the source, in the order of the table.
    fileprivate mutating func add(_ record: UsageRecord) {
        add(record.id)
        add(record.subscriber.value)
        add(record.kind.rawValue)
        add(record.direction.rawValue)
        add(record.other)
        add(record.start.microseconds)
        add(record.seconds)
        add(record.bytes)
        add(record.access)
        add(record.serving)
    }
}
