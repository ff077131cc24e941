import Billing
import Rules
import Store

/// One page of «Архив операций».
package struct ArchivePageRows: Sendable {
    package let entries: [ArchiveEntry]
    /// Pass it back to see older ones.
    package let older: ArchiveCursor?
}

package struct ArchiveCursor: Sendable {
    package let at: Instant
    package let id: Int64

    package init(at: Instant, id: Int64) {
        self.at = at
        self.id = id
    }
}

extension Door {
    private static let pageRows = 50

    package func archive(of session: Session, before: ArchiveCursor?, by caller: Caller) throws
        -> ArchivePageRows
    {
        try read(
            { _, transaction in
                let rows = try transaction.archive(
                    of: session.subscriber.id, before: before.map { ($0.at, $0.id) },
                    limit: Int64(Self.pageRows + 1))
                let page = rows.prefix(Self.pageRows)
                let last = rows.count > Self.pageRows ? page.last : nil
                return ArchivePageRows(
                    entries: page.map(\.entry),
                    older: last.map { ArchiveCursor(at: $0.entry.at, id: $0.id) })
            }, by: caller)
    }
}
