import Billing
import Hummingbird
import Operations
import Views

extension Site {
    /// «Архив операций».
    func addArchive(to routes: Routes) {
        routes.get(
            "/archive",
            signedIn { visit, session in
                let rows = try door.archive(
                    of: session, before: visit.query("before").flatMap(ArchiveCursor.init(text:)),
                    by: visit.caller)
                return visit.page(
                    ArchivePage.render(
                        visit.frame, entries: rows.entries, older: rows.older?.text))
            })
    }
}

extension ArchiveCursor {
    /// `<microseconds>~<id>`.
    var text: String { "\(at.microseconds)~\(id)" }

    init?(text: String) {
        let parts = text.prefix(64).split(separator: "~")
        guard parts.count == 2, let at = Int64(parts[0]), let id = Int64(parts[1]) else {
            return nil
        }
        self.init(at: Instant(microseconds: at), id: id)
    }
}
