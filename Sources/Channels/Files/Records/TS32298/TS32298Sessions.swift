import Billing

/// Data sessions: PGWRecord and SGWRecord of TS 32.298, whose common fields have the same tags.
struct TS32298Sessions {
    private enum Tag {
        static let gateway: UInt32 = 4
        static let charging: UInt32 = 5
        static let accessPoint: UInt32 = 7
        static let volumes: UInt32 = 12
        static let opening: UInt32 = 13
        static let sequence: UInt32 = 17
        static let localSequence: UInt32 = 20
        static let subscriber: UInt32 = 22
        static let network: UInt32 = 27
        static let services: UInt32 = 34
    }

    let names: NetworkNames

    /// One row for each access, in the order of their names.
    struct Session {
        /// Which gateways' records are of one session.
        let key: String
        let rows: [TS32298Row]
    }

    /// - Parameter letter: of the gateway's kind, for ids.
    /// - Parameter hasServices: whether volumes may be told by rating group, as a P-GW does.
    func session(
        _ fields: TS32298Fields, letter: String, hasServices: Bool
    ) throws(UsageMistake) -> Session {
        guard let charging = try fields.integer(Tag.charging),
            let gateway = try fields.inside(Tag.gateway)
        else { throw UsageMistake(column: "id", found: "", allowed: "chargingID and an address") }
        let start = try TS32298Time(fields.octets(Tag.opening) ?? [])
        let subscriber = try names.subscriber(fields.octets(Tag.subscriber))
        let serving = try names.serving(code: fields.octets(Tag.network))
        let sequence = try fields.integer(Tag.sequence)
        let localSequence = try fields.integer(Tag.localSequence)
        let id = TS32298ID.made(
            letter,
            [
                String(UInt64(bitPattern: charging), radix: 16), try Self.address(gateway),
                String(localSequence ?? sequence ?? 0), start.local,
            ])
        let rows = try volumes(fields, hasServices: hasServices).sorted { $0.key < $1.key }.map {
            TS32298Row(
                id: "\(id):\($0.key)", kind: .data, subscriber: subscriber, start: start.text,
                bytes: String($0.value), access: $0.key, serving: serving)
        }
        return Session(key: "\(subscriber)/\(charging)", rows: rows)
    }

    /// Octets both ways by access. Rating groups where the record has them: the other list then
    /// counts the same octets once more.
    private func volumes(
        _ fields: TS32298Fields, hasServices: Bool
    ) throws(UsageMistake) -> [String: Int64] {
        let name = try fields.octets(Tag.accessPoint) ?? []
        let accessPoint = String(decoding: name, as: UTF8.self)
        if hasServices, let services = try fields.inside(Tag.services), !services.isEmpty {
            return try sums(services, group: 1, up: 12, down: 13, accessPoint)
        }
        guard let list = try fields.inside(Tag.volumes) else { return [:] }
        return try sums(list, group: nil, up: 3, down: 4, accessPoint)
    }

    private func sums(
        _ list: ArraySlice<UInt8>, group: UInt32?, up: UInt32, down: UInt32,
        _ accessPoint: String
    ) throws(UsageMistake) -> [String: Int64] {
        var sums: [String: Int64] = [:]
        for container in try TS32298Fields.elements(of: list) {
            let fields = try TS32298Fields(container.content)
            let ratingGroup = try group.map { tag throws(UsageMistake) in
                try fields.integer(tag)
            }
            let access = names.access(accessPoint: accessPoint, ratingGroup: ratingGroup ?? nil)
            for tag in [up, down] {
                let volume = try fields.integer(tag) ?? 0
                let (sum, isTooMuch) = sums[access, default: 0].addingReportingOverflow(volume)
                guard volume >= 0, !isTooMuch else {
                    throw UsageMistake(
                        column: "bytes", found: String(volume), allowed: "a volume from 0")
                }
                sums[access] = sum
            }
        }
        return sums
    }

    /// GSNAddress: four octets as they are read aloud, another address in hexadecimal or as text.
    private static func address(_ content: ArraySlice<UInt8>) throws(UsageMistake) -> String {
        guard let element = try TS32298Fields.elements(of: content).first else {
            throw UsageMistake(column: "id", found: "", allowed: "an address of the gateway")
        }
        let isText = element.tag.number > 1
        if isText { return String(decoding: element.content, as: UTF8.self) }
        let isShort = element.content.count == 4
        return isShort
            ? element.content.map { String($0) }.joined(separator: ".")
            : element.content.hexadecimal
    }
}
