import Foundation

/// One record of the operator's usage file; a call to an own number an hour ago if not said.
struct UsageRow {
    let id: String
    let subscriber: String
    var kind = "voice"
    var direction = "out"
    var other = Cast.anna.number
    var start = Moment.hourAgo
    var seconds = 60
    var bytes: Int?
    var access = ""
    var serving = "home"

    static let header = "id,kind,subscriber,direction,other,start,seconds,bytes,access,serving"

    var line: String {
        let length = ["voice", "forwarded"].contains(kind) ? String(seconds) : ""
        return [
            id, kind, subscriber, direction, kind == "data" ? "" : other, start, length,
            bytes.map(String.init) ?? "", access, serving,
        ].joined(separator: ",")
    }

    static func file(_ rows: [UsageRow]) -> String {
        ([header] + rows.map(\.line)).joined(separator: "\n") + "\n"
    }
}

extension Server {
    /// `kabinet load usage` while the server runs; whatever it says and however it ends.
    func loadUsage(_ rows: UsageRow..., inbox: Folder) throws -> Command {
        let file = try inbox.write(UsageRow.file(rows), to: "usage-\(UUID().uuidString).csv")
        return try kabinet("load", "usage", file)
    }
}
