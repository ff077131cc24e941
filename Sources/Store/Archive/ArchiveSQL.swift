import Billing
import Rules

/// Whom an archived act concerns; a wrong number concerns nobody.
package struct ArchiveSubject: Sendable {
    package let subscription: Int64?
    package let number: PhoneNumber?

    package init(subscription: Int64?, number: PhoneNumber?) {
        self.subscription = subscription
        self.number = number
    }

    package init(_ holder: NumberHolder) {
        self.init(subscription: holder.subscription, number: holder.number)
    }
}

extension Transaction {
    package func archive(_ entry: ArchiveEntry, of subject: ArchiveSubject, id: Int64) throws {
        try run(
            """
            INSERT INTO archive (id, at, subscription, number, kind, act, channel, address, refusal)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .integer(id), .integer(entry.at.microseconds), .optional(subject.subscription),
                .optional(subject.number?.value), .text(entry.kind.rawValue),
                .text(entry.act.rawValue), .text(entry.channel.rawValue), .text(entry.address),
                .optional(entry.refusal),
            ])
    }

    /// Newest first, at most `limit`, older than `before` (an entry's time and id).
    package func archive(
        of subscription: Int64, before: (at: Instant, id: Int64)?, limit: Int64
    ) throws -> [(id: Int64, entry: ArchiveEntry)] {
        try all(
            """
            SELECT id, at, kind, act, channel, address, refusal FROM archive
            WHERE subscription = $1 AND (at, id) < ($2, $3)
            ORDER BY at DESC, id DESC LIMIT $4
            """,
            [
                .integer(subscription), .integer(before?.at.microseconds ?? .max),
                .integer(before?.id ?? .max), .integer(limit),
            ]
        ) { row -> (id: Int64, entry: ArchiveEntry)? in
            guard let kind = ArchiveKind(rawValue: row.text(2)),
                let act = ArchiveAct(rawValue: row.text(3)),
                let channel = ChannelKind(rawValue: row.text(4))
            else { return nil }
            let entry = ArchiveEntry(
                at: row.instant(1), kind: kind, act: act, channel: channel, address: row.text(5),
                refusal: row.optionalText(6))
            return (row.integer(0), entry)
        }.compactMap { $0 }
    }
}
