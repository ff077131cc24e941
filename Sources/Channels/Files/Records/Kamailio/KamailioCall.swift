import Billing

/// A call of kamailio's log: `start_time=…; end_time=…; duration=…; NAME=VALUE; …`. All names must
/// be there, once: values are not quoted, and a caller could put a name into what it makes up.
struct KamailioCall {
    private enum Name: String, CaseIterable {
        case startTime = "start_time"
        case duration, direction, caller, callee
        case forwardedBy = "forwarded_by"
        case callerNetwork = "caller_network"
        case calleeNetwork = "callee_network"
        case id
    }

    private static let separator = Array("; ".utf8)
    /// How SIP says that a caller is hidden (RFC 3323 §4.1.1.3).
    private static let hidden = "anonymous"

    private let values: [Name: String]
    /// Of the whole text: a caller may use a Call-ID again, and would not be charged for the call.
    private let sum: UInt128

    init(_ text: ArraySlice<UInt8>) throws(UsageMistake) {
        var values: [Name: String] = [:]
        var rest = text
        while !rest.isEmpty {
            let end = rest.place(of: Self.separator) ?? rest.endIndex..<rest.endIndex
            let field = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            let written = field.prefix { $0 != UInt8(ascii: "=") }
            guard let name = Name(rawValue: String(decoding: written, as: UTF8.self)) else {
                continue
            }
            let value = String(validating: field[written.endIndex...].dropFirst(), as: UTF8.self)
            guard let value else { throw Self.mistake(name, "not UTF-8", "UTF-8") }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Self.mistake(name, value, "\(name.rawValue) once")
            }
        }
        if let missing = Name.allCases.first(where: { values[$0] == nil }) {
            throw Self.mistake(missing, "", "\(missing.rawValue)=…, if only empty")
        }
        self.values = values
        sum = FNV.sum(text)
    }

    /// The native fields of each record.
    func records(_ names: NetworkNames) throws(UsageMistake) -> [[String]] {
        let start = try start
        let seconds = try seconds
        let (isOut, isIn) = try directions
        let caller = self[.caller] == Self.hidden ? "" : number(.caller, names)
        let callee = number(.callee, names)
        let forwarder = number(.forwardedBy, names)
        func record(_ end: String, _ kind: String, _ ends: [String], _ network: String) -> [String]
        {
            [identifier + end, kind] + ends + [start, seconds, "", "", network]
        }
        var records: [[String]] = []
        if isOut {
            // The caller pays for the way to the number that was called.
            let called = forwarder.isEmpty ? callee : forwarder
            let network = names.serving(digits: self[.callerNetwork])
            records.append(record(":out", "voice", [caller, "out", called], network))
        }
        if !forwarder.isEmpty {
            records.append(record(":fwd", "forwarded", [forwarder, "out", callee], "home"))
        }
        if isIn {
            let network = names.serving(digits: self[.calleeNetwork])
            records.append(record(":in", "voice", [callee, "in", caller], network))
        }
        return records
    }

    private subscript(_ name: Name) -> String { values[name] ?? "" }

    private func number(_ name: Name, _ names: NetworkNames) -> String {
        names.number(self[name], .asDialled)
    }

    /// Of the ends that are ours; neither only where the one who forwards is.
    private var directions: (isOut: Bool, isIn: Bool) {
        get throws(UsageMistake) {
            switch self[.direction] {
            case "out": return (true, false)
            case "in": return (false, true)
            case "both": return (true, true)
            case "" where !self[.forwardedBy].isEmpty: return (false, false)
            default:
                throw Self.mistake(
                    .direction, self[.direction], "out, in, both; empty with forwarded_by")
            }
        }
    }

    private var start: String {
        get throws(UsageMistake) {
            guard let (seconds, _) = LogNumber.seconds(self[.startTime]) else {
                throw Self.mistake(.startTime, self[.startTime], "Unix seconds, 1795457716.567")
            }
            return Zone.utc.rfc3339(Instant(seconds: seconds))
        }
    }

    /// Begun seconds are whole ones: only a call that was not answered has none and costs nothing.
    private var seconds: String {
        get throws(UsageMistake) {
            guard let (whole, hasMore) = LogNumber.seconds(self[.duration]) else {
                throw Self.mistake(.duration, self[.duration], "seconds, 2.510")
            }
            return String(hasMore ? whole + 1 : whole)
        }
    }

    /// The start leads to the line of the log.
    private var identifier: String { "\(self[.startTime])-\(FNV.text(sum))" }

    private static func mistake(_ name: Name, _ found: String, _ allowed: String) -> UsageMistake {
        let column =
            switch name {
            case .startTime: "start"
            case .duration: "seconds"
            case .direction: "direction"
            case .caller, .callee, .forwardedBy: "other"
            case .callerNetwork, .calleeNetwork: "serving"
            case .id: "id"
            }
        return UsageMistake(column: column, found: found, allowed: allowed)
    }
}
