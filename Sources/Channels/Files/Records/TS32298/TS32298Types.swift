import Billing

/// What each type of record means in charging (RecordType of TS 32.298).
struct TS32298Types {
    /// They charge nobody of ours: legs between switches and networks, questions to registers,
    /// locations, services asked for; an SGSN's sessions, which a gateway counts too.
    private static let silent: Set<Int64> = [
        2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 17, 18, 20, 23, 24, 25, 26, 27, 28, 88, 99,
    ]
    private static let type: UInt32 = 0

    let names: NetworkNames

    enum Content {
        case nothing
        case record(UsageRecord)
        /// Of a packet gateway.
        case session(TS32298Sessions.Session)
        /// Of a serving gateway.
        case served(TS32298Sessions.Session)
    }

    /// - Parameter octets: one record with its tag.
    func read(_ octets: ArraySlice<UInt8>) throws(UsageMistake) -> Content {
        let elements = try TS32298Fields.elements(of: octets)
        guard let record = elements.first, elements.count == 1, record.tag.kind == .context,
            record.tag.isConstructed
        else { throw .record(found: "\(elements.count) elements", allowed: "one record") }
        let fields = try TS32298Fields(record.content)
        let type = try fields.integer(Self.type) ?? -1
        switch (record.tag.number, type) {
        case (0, 0): return .record(try TS32298Calls(names: names).originated(fields))
        case (1, 1): return .record(try TS32298Calls(names: names).terminated(fields))
        case (6, 6): return content(try TS32298Messages(names: names).originated(fields))
        case (7, 7): return content(try TS32298Messages(names: names).terminated(fields))
        case (78, 84): return .served(try session(fields, letter: "w", hasServices: false))
        case (79, 85): return .session(try session(fields, letter: "p", hasServices: true))
        case (_, let type) where Self.silent.contains(type): return .nothing
        default:
            throw .record(
                found: "tag \(record.tag.number), type \(type)",
                allowed: "a type of record that is read or passed over")
        }
    }

    private func content(_ record: UsageRecord?) -> Content {
        record.map { .record($0) } ?? .nothing
    }

    private func session(
        _ fields: TS32298Fields, letter: String, hasServices: Bool
    ) throws(UsageMistake) -> TS32298Sessions.Session {
        try TS32298Sessions(names: names)
            .session(fields, letter: letter, hasServices: hasServices)
    }
}
