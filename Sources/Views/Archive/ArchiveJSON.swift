import Billing
import Rules

/// «Архив операций» for apps.
package enum ArchiveJSON {
    package static let operation = APIOperation(
        "listArchive", .get, "/archive", MenuTexts.archive,
        about: "What was done with this number and by which way, refusals as well, newest first, "
            + "50 at a time.",
        parameters: [Shapes.cursorParameter],
        answer: APISuccess(200, "A page of the archive.", schema, hasNext: true), keeping: .own,
        refusals: [.unknownCursor])

    package static func render(_ entries: [ArchiveEntry], zone: Zone, next: String?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("entries", each: entries) { json, entry in
                json.object { json in
                    json.member("at", zone.rfc3339(entry.at))
                    json.member("kind", entry.kind.rawValue)
                    json.member("act", entry.act.rawValue)
                    json.member("channel", entry.channel.rawValue)
                    json.member("address", entry.address)
                    json.member("refusal", entry.refusal)
                }
            }
            json.member("next", next)
        }
        return json.bytes
    }

    private static let schema = JSONSchema.named(
        "Archive",
        .object([JSONMember("entries", .list(entry), "Newest first."), Shapes.next]))

    private static let entry = JSONSchema.named(
        "ArchiveEntry",
        .object([
            JSONMember("at", .text(Shapes.moment), "When."),
            JSONMember(
                "kind", .text(TextShape(oneOf: ArchiveKind.allCases.map(\.rawValue))),
                "The section of the archive."),
            JSONMember(
                "act", .text(TextShape(oneOf: ArchiveAct.allCases.map(\.rawValue))),
                "What was done."),
            JSONMember(
                "channel", .text(TextShape(oneOf: ChannelKind.allCases.map(\.rawValue))),
                "By which way; `api` is an app."),
            JSONMember("address", .text(Shapes.name), "From where."),
            JSONMember(
                "refusal", .orNull(.text(Shapes.word)), "Why it was refused; null when done."),
        ]))
}
