import Billing
import Rules

/// Charging records of the network, ASN.1 in BER (3GPP TS 32.298): calls and messages of switches,
/// sessions of gateways. What charges nobody of ours is passed over.
package struct TS32298Reader: UsageReader {
    private static let longestRaw = 200

    private let types: TS32298Types
    private var frames = TS32298Frames()
    /// Sessions of serving gateways wait for the end: a packet gateway may tell the same.
    private var held: [Held] = []
    private var told: Set<String> = []

    private struct Held {
        let key: String
        let entries: [UsageEntry]
    }

    package init(names: NetworkNames) { types = TS32298Types(names: names) }

    package mutating func feed(_ piece: [UInt8], _ receive: Receiver) throws {
        frames.append(piece)
        while let frame = try frames.next() { try read(frame, receive) }
    }

    package mutating func finish(_ receive: Receiver) throws {
        while let frame = try frames.next(isEnd: true) { try read(frame, receive) }
        for session in held where !told.contains(session.key) {
            for entry in session.entries { try receive(entry) }
        }
        held = []
        guard let rest = frames.rest else { return }
        let mistake = UsageMistake.record(
            found: "\(rest.octets.count) octets", allowed: "the file ends inside this record")
        try receive(entry(rest.line, .failure(mistake), rest.octets))
    }

    private mutating func read(_ frame: TS32298Frames.Frame, _ receive: Receiver) throws {
        switch frame {
        case .foreign(let octets):
            let mistake = UsageMistake.record(
                found: "another encoding", allowed: "BER, data record format 1")
            try receive(entry(frames.count, .failure(mistake), octets))
        case .record(let octets):
            switch Result(catching: { () throws(UsageMistake) in try types.read(octets) }) {
            case .failure(let mistake):
                try receive(entry(frames.count, .failure(mistake), octets))
            case .success(let content): try take(content, octets, receive)
            }
        }
    }

    private mutating func take(
        _ content: TS32298Types.Content, _ octets: ArraySlice<UInt8>, _ receive: Receiver
    ) throws {
        switch content {
        case .nothing: return
        case .record(let record): try receive(entry(frames.count, .success(record), octets))
        case .session(let session):
            told.insert(session.key)
            for entry in entries(session, octets) { try receive(entry) }
        case .served(let session):
            held.append(Held(key: session.key, entries: entries(session, octets)))
        }
    }

    private func entries(
        _ session: TS32298Sessions.Session, _ octets: ArraySlice<UInt8>
    ) -> [UsageEntry] {
        session.rows.map { row in
            let record = Result { () throws(UsageMistake) in try row.record() }
            return entry(frames.count, record, octets)
        }
    }

    private func entry(
        _ line: Int, _ record: Result<UsageRecord, UsageMistake>, _ octets: ArraySlice<UInt8>
    ) -> UsageEntry {
        UsageEntry(line: line, record: record, raw: octets.prefix(Self.longestRaw).hexadecimal)
    }
}
