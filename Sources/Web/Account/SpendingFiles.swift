import Billing
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Rules
import Views

extension Site {
    /// «История расходов» of a month to take along, with every record.
    func addSpendingFiles(to routes: Routes) {
        routes.get(
            "/account/spending.csv",
            signedIn { visit, session in
                try await file(visit, session, "csv", type: "text/csv; charset=utf-8") { sheet in
                    SheetCSV(visit.language).bytes(sheet)
                }
            })
        routes.get(
            "/account/spending.xlsx",
            signedIn { visit, session in
                let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                return try await file(visit, session, "xlsx", type: type) { sheet in
                    var archive = ZipArchive()
                    for part in SheetWorkbook(visit.language).parts(sheet) {
                        try archive.add(part.name, part.bytes)
                    }
                    return try archive.finish()
                }
            })
    }

    /// In the pool: what is read, written and packed may be a hundred thousand records.
    private func file(
        _ visit: Visit, _ session: Session, _ ending: String, type: String,
        _ write: @escaping @Sendable (Sheet) throws -> [UInt8]
    ) async throws -> Response {
        let asked = try SpendingFileRequest(visit)
        let standing = drawn.take(
            "files of \(session.subscriber.id)", limit: Self.filesPerMinute, now: visit.act.now)
        guard standing.isAllowed else {
            throw PageFault(.tooMany(retryAfterSeconds: standing.waitSeconds))
        }
        let made = try await filing.run { () -> Result<SpendingFile?, any Error> in
            Result {
                let spending = try door.wholeSpending(
                    of: session, month: asked.month, group: asked.group, by: visit.caller)
                guard let spending else { return nil }
                let sheet = SpendingSheet(visit.frame, names: visit.act.shelf.names)
                    .sheet(spending)
                let name = Self.fileName(session.subscriber.number, spending, ending)
                return SpendingFile(name: name, bytes: try write(sheet))
            }
        }.get()
        guard let made else { throw PageFault(.notFound) }
        return made.response(type: type)
    }

    /// Each may take the pool's one thread for seconds.
    private static let filesPerMinute: Int64 = 12

    /// Plain ASCII: `spending-375291234567-2026-10.xlsx`.
    private static func fileName(
        _ number: PhoneNumber, _ spending: Spending, _ ending: String
    ) -> String {
        let group = spending.group.map { "-" + $0.code.replacing(".", with: "-") } ?? ""
        return "spending-\(number.digits)-\(spending.month.text)\(group).\(ending)"
    }
}

/// What the address asks for. A month or a group that is none is no reason to send all.
private struct SpendingFileRequest {
    let month: Month?
    let group: SpentGroup?

    init(_ visit: Visit) throws {
        month = try Self.read(visit.query("month")) { Month($0) }
        group = try Self.read(visit.query("group")) { SpentGroup(code: $0) }
    }

    private static func read<Value>(_ text: String?, _ value: (String) -> Value?) throws -> Value? {
        guard let text else { return nil }
        guard let value = value(text) else { throw PageFault(.notFound) }
        return value
    }
}

private struct SpendingFile {
    let name: String
    let bytes: [UInt8]

    /// No cache keeps it: it is somebody's money.
    func response(type: String) -> Response {
        var response = Response(
            status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentType] = type
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
