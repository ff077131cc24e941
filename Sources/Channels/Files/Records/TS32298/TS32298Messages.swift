import Billing

/// Short messages of the circuit-switched domain: MOSMSRecord and MTSMSRecord of TS 32.298.
struct TS32298Messages {
    private struct Tags {
        let subscriber, entity, location, time, result: UInt32
        /// Of a sent message alone: its reference, and to whom.
        var reference: UInt32?
        var other: UInt32?
        static let originated = Tags(
            subscriber: 3, entity: 6, location: 7, time: 9, result: 10, reference: 8, other: 12)
        static let terminated = Tags(subscriber: 4, entity: 6, location: 7, time: 8, result: 9)
    }

    let names: NetworkNames

    /// Nil where the message was not sent.
    func originated(_ fields: TS32298Fields) throws(UsageMistake) -> UsageRecord? {
        try row(fields, .originated, letter: "s", .outgoing)
    }

    /// Nil where the message was not delivered.
    func terminated(_ fields: TS32298Fields) throws(UsageMistake) -> UsageRecord? {
        try row(fields, .terminated, letter: "r", .incoming)
    }

    private func row(
        _ fields: TS32298Fields, _ tags: Tags, letter: String,
        _ direction: UsageRecord.Direction
    ) throws(UsageMistake) -> UsageRecord? {
        // There only if the attempt failed (TS 32.250, "SMS result").
        guard !fields.has(tags.result) else { return nil }
        let time = try TS32298Time(fields.octets(tags.time) ?? [])
        let subscriber = try names.subscriber(fields.octets(tags.subscriber))
        var other = ""
        if let tag = tags.other, let octets = try fields.octets(tag), !octets.isEmpty {
            other = try TS32298Number(message: octets, "other").text(names)
        }
        var parts = [try names.entity(fields.octets(tags.entity)), subscriber, time.local]
        // A switch numbers the messages of one sender, and none of those that it delivers.
        if let tag = tags.reference, let reference = try fields.octets(tag) {
            parts.append(reference.hexadecimal)
        }
        return try TS32298Row(
            id: TS32298ID.made(letter, parts), kind: .sms, direction: direction,
            subscriber: subscriber, other: other, start: time.text,
            serving: names.serving(location: fields.inside(tags.location))
        ).record()
    }
}
