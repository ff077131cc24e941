import Billing

/// What one record says in the fields of the native file, before these are judged.
struct TS32298Row {
    let id: String
    let kind: UsageRecord.Kind
    var direction = UsageRecord.Direction.outgoing
    let subscriber: String
    var other = ""
    let start: String
    var seconds = ""
    var bytes = ""
    var access = ""
    let serving: String

    func record() throws(UsageMistake) -> UsageRecord {
        try UsageLine.parse([
            id, kind.rawValue, subscriber, direction.rawValue, other, start, seconds, bytes,
            access, serving,
        ])
    }
}
