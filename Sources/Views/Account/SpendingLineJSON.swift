import Billing
import Rules

/// The shape of «История расходов», and what a line's `What` is in it.
enum SpendingLineJSON {
    enum Kind: String, CaseIterable {
        case voiceOut = "voice_out"
        case voiceIn = "voice_in"
        case smsOut = "sms_out"
        case smsIn = "sms_in"
        case mmsOut = "mms_out"
        case mmsIn = "mms_in"
        case data
        case forwarded
        case tariffFee = "tariff_fee"
        case serviceFee = "service_fee"
        case payment
        case opening
    }

    static let page = JSONSchema.named(
        "Spending",
        .object([
            JSONMember("month", .text(Shapes.month), "The month that is shown."),
            JSONMember("months", .list(.text(Shapes.month)), "All that may be asked for."),
            JSONMember("charged", Shapes.money, "What was spent in the month."),
            JSONMember("paid", Shapes.money, "What was paid in the month."),
            JSONMember("balance", Shapes.money, "Now."),
            JSONMember("lines", .list(line), "Newest first."),
            Shapes.next,
        ]))

    private static let seconds = JSONSchema.integer(0...1_000_000_000)
    private static let line = JSONSchema.named(
        "SpendingLine",
        .object([
            JSONMember("at", .text(Shapes.moment), "When it began."),
            JSONMember(
                "kind", .text(TextShape(oneOf: Kind.allCases.map(\.rawValue))),
                "`opening` is the balance that was brought along."),
            JSONMember(
                "other", .orNull(.text(TextShape(.visible, 1...32))),
                "The other side as dialled; null when it is hidden, and for money."),
            JSONMember("destination", .orNull(destination), "Null for money and fees."),
            JSONMember("seconds", .orNull(seconds), "Of a call."),
            JSONMember("bundled_seconds", seconds, "How many of them a bundle paid."),
            JSONMember(
                "bytes", .orNull(.integer(0...1_000_000_000_000_000)), "Of data and of an MMS."),
            JSONMember(
                "bundled_kib", .integer(0...1_000_000_000_000),
                "KiB of data that a bundle paid."),
            JSONMember("zone", .orNull(zone), "Where another network served it; null at home."),
            JSONMember("is_bundled", .flag, "Whether a bundle paid all of it."),
            JSONMember("item", .orNull(item), "What a fee is for; null for all else."),
            JSONMember(
                "record", .orNull(record), "Of explainCharge; null for money and fees."),
            JSONMember("amount", Shapes.money, "As the balance sees it: charges below zero."),
        ]))

    private static let item = JSONSchema.named(
        "FeeItem",
        .object([
            JSONMember("id", .text(TextShape(.visible, 1...100)), "Of the tariff or the service."),
            JSONMember("name", Shapes.localName, "In words."),
        ]))

    private static let record = JSONSchema.named(
        "RecordKey",
        .object([
            JSONMember("source", .text(ExplanationJSON.key), "Where the record came from."),
            JSONMember("id", .text(ExplanationJSON.key), "Its id there."),
        ]))

    private static let zone = JSONSchema.named(
        "RoamingZone",
        .object([
            JSONMember("id", .text(TextShape(.visible, 1...100)), "Of the catalogue."),
            JSONMember("name", Shapes.localName, "In words."),
        ]))

    private static let destination = JSONSchema.named(
        "Destination",
        .object([
            JSONMember("id", .text(TextShape(.visible, 1...100)), "Its class, `mobile.a1`."),
            JSONMember("name", Shapes.localName, "In words."),
        ]))
}

extension SpendingLine.What {
    var kind: SpendingLineJSON.Kind {
        switch self {
        case .use(let use): use.jsonKind
        case .fee(.tariff): .tariffFee
        case .fee(.service): .serviceFee
        case .payment: .payment
        case .opening: .opening
        }
    }
}

extension SpentUse {
    fileprivate var jsonKind: SpendingLineJSON.Kind {
        switch (kind, direction) {
        case (.voice, .outgoing): .voiceOut
        case (.voice, .incoming): .voiceIn
        case (.sms, .outgoing): .smsOut
        case (.sms, .incoming): .smsIn
        case (.mms, .outgoing): .mmsOut
        case (.mms, .incoming): .mmsIn
        case (.data, _): .data
        case (.forwarded, _): .forwarded
        }
    }
}
