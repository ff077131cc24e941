import Billing
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Rules
import Views

extension Site {
    /// «История расходов» to take along, with every record: of a month that is over, or of the
    /// report that was ordered.
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
                guard let spending = try spending(asked, of: session, by: visit.caller) else {
                    return nil
                }
                let sheet = SpendingSheet(visit.frame, names: visit.act.shelf.names)
                    .sheet(spending)
                let name = Self.fileName(
                    session.subscriber.number, spending, visit.act.zone, ending)
                return SpendingFile(name: name, bytes: try write(sheet))
            }
        }.get()
        guard let made else { throw PageFault(.notFound) }
        return made.response(type: type)
    }

    /// Each may take the pool's one thread for seconds.
    private static let filesPerMinute: Int64 = 12

    private func spending(
        _ asked: SpendingFileRequest, of session: Session, by caller: Caller
    ) throws -> Spending? {
        switch asked.part {
        case .month(let month):
            try door.wholeSpending(of: session, month: month, group: asked.group, by: caller)
        case .report(let id):
            try door.reportedSpending(of: session, report: id, group: asked.group, by: caller)
        }
    }

    /// Plain ASCII: `spending-375291234567-2026-10.xlsx`, of a report with the moment of its order,
    /// `spending-375291234567-2026-11-23-1405.xlsx`.
    private static func fileName(
        _ number: PhoneNumber, _ spending: Spending, _ zone: Zone, _ ending: String
    ) -> String {
        let group = spending.group.map { "-" + $0.code.replacing(".", with: "-") } ?? ""
        let part =
            spending.report.map { report in
                let moment = String(zone.rfc3339(report.orderedAt).prefix(16))
                return moment.replacing("T", with: "-").replacing(":", with: "")
            } ?? spending.month.text
        return "spending-\(number.digits)-\(part)\(group).\(ending)"
    }
}

/// What the address asks for: a month or a report, one of the two. A month or a group that is none
/// is no reason to send all.
private struct SpendingFileRequest {
    enum Part {
        case month(Month)
        case report(Int64)
    }

    let part: Part
    let group: SpentGroup?

    init(_ visit: Visit) throws {
        let month = try Self.read(visit.query("month")) { Month($0) }
        let report = try Self.read(visit.query("report")) { Int64($0) }
        switch (month, report) {
        case (let month?, nil): part = .month(month)
        case (nil, let report?): part = .report(report)
        default: throw PageFault(.notFound)
        }
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
