import Billing

extension UsageRecord {
    /// All ten fields in the form of the native file, normalised, so that equal records have equal
    /// texts (charging rules §17.1) and a record in suspense can be read back.
    package var content: String {
        [
            id, kind.rawValue, subscriber.digits, direction.rawValue, other,
            Zone.utc.rfc3339(start), String(seconds), String(bytes), access, serving,
        ].joined(separator: ",")
    }

    /// Nil for a text that `content` never made.
    package init?(content: String) {
        let fields = content.split(separator: ",", omittingEmptySubsequences: false)
        do throws(UsageMistake) {
            self = try UsageLine.parse(fields.map(String.init))
        } catch {
            return nil
        }
    }
}
