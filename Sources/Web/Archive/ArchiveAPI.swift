import Operations
import Views

extension APIRoutes {
    /// «Архив операций» for apps.
    mutating func addArchive() {
        on(ArchiveJSON.operation) { call in
            let before = try call.parameter("cursor").map { text in
                guard let cursor = ArchiveCursor(text: text) else {
                    throw APIProblem(.unknownCursor)
                }
                return cursor
            }
            let rows = try call.door.archive(
                of: try call.subscriber(), before: before, by: call.caller)
            let next = rows.older?.text
            return .page(
                ArchiveJSON.render(rows.entries, zone: call.zone, next: next), next: next)
        }
    }
}
