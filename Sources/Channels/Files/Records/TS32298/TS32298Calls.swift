import Billing

/// Calls of the circuit-switched domain: MOCallRecord and MTCallRecord of TS 32.298. The call that
/// a switch sends on is an MOCallRecord of who forwards it, with the service that did it (TS
/// 32.250, "call forwarding").
struct TS32298Calls {
    /// Where the fields lie: one table for each type of record.
    private struct Tags {
        let other, entity, location, services, seizure, answer: UInt32
        let duration, reference, sequence: UInt32
        static let originated = Tags(
            other: 5, entity: 9, location: 12, services: 17, seizure: 22, answer: 23,
            duration: 25, reference: 32, sequence: 33)
        static let terminated = Tags(
            other: 4, entity: 6, location: 9, services: 14, seizure: 19, answer: 20,
            duration: 22, reference: 29, sequence: 30)
    }

    private static let subscriber: UInt32 = 3
    private static let forwardedByCAMEL: UInt32 = 40
    /// The group of call forwarding and deflection in SS-Code (TS 29.002 §17.7.5).
    private static let forwarding: ClosedRange<UInt8> = 0x20...0x2F

    let names: NetworkNames

    func originated(_ fields: TS32298Fields) throws(UsageMistake) -> UsageRecord {
        let isForwarded = try isForwarded(fields)
        return try row(
            fields, .originated, letter: isForwarded ? "f" : "o",
            kind: isForwarded ? .forwarded : .voice, .outgoing)
    }

    func terminated(_ fields: TS32298Fields) throws(UsageMistake) -> UsageRecord {
        try row(fields, .terminated, letter: "t", kind: .voice, .incoming)
    }

    private func row(
        _ fields: TS32298Fields, _ tags: Tags, letter: String, kind: UsageRecord.Kind,
        _ direction: UsageRecord.Direction
    ) throws(UsageMistake) -> UsageRecord {
        let answer = try fields.octets(tags.answer)
        let seizure = try fields.octets(tags.seizure)
        let start = try TS32298Time(answer ?? seizure ?? [])
        let duration = answer == nil ? 0 : try fields.integer(tags.duration)
        guard let reference = try fields.octets(tags.reference), !reference.isEmpty else {
            throw UsageMistake(column: "id", found: "", allowed: "callReference")
        }
        let id = TS32298ID.made(
            letter,
            [
                try names.entity(fields.octets(tags.entity)),
                reference.hexadecimal, start.local,
                try fields.integer(tags.sequence).map(String.init) ?? "0",
            ])
        return try TS32298Row(
            id: id, kind: kind, direction: direction,
            subscriber: names.subscriber(fields.octets(Self.subscriber)),
            other: other(fields.octets(tags.other)), start: start.text,
            seconds: duration.map(String.init) ?? "",
            serving: names.serving(location: fields.inside(tags.location))
        ).record()
    }

    private func other(_ octets: ArraySlice<UInt8>?) throws(UsageMistake) -> String {
        guard let octets, !octets.isEmpty else { return "" }
        return try TS32298Number(octets, "other").text(names)
    }

    private func isForwarded(_ fields: TS32298Fields) throws(UsageMistake) -> Bool {
        if try fields.integer(Self.forwardedByCAMEL) == 1 { return true }
        guard let services = try fields.inside(Tags.originated.services) else { return false }
        for service in try TS32298Fields.elements(of: services) {
            let code = try TS32298Fields(service.content).octets(0)?.first
            if let code, Self.forwarding.contains(code) { return true }
        }
        return false
    }
}
