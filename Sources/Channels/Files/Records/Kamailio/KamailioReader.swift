import Billing

/// Reads the log of kamailio's module acc: a line for each call that has ended, among others that
/// are passed over. A call gives a record of its caller, of its callee, of the one who forwarded
/// it, as the line says.
package struct KamailioReader: UsageReader {
    /// What stands before a call, after the level; the number of a source line follows.
    private static let mark = Array("acc [acc_cdr.c:".utf8)
    /// Levels of kamailio's log. Before the first of them stand a process or a host, behind it may
    /// stand what a caller made up.
    private static let levels = [
        "ALERT", "BUG", "CRITICAL", "ERROR", "WARNING", "NOTICE", "INFO", "DEBUG",
    ].map { Array("\($0): ".utf8) }

    private let names: NetworkNames
    private var lines = LineCutter()

    package init(names: NetworkNames) { self.names = names }

    package mutating func feed(_ piece: [UInt8], _ receive: Receiver) throws {
        var rest = piece[...]
        while let line = lines.next(of: &rest) { try read(line, receive) }
    }

    package mutating func finish(_ receive: Receiver) throws {
        if let line = lines.last() { try read(line, receive) }
    }

    private func read(_ line: CutLine, _ receive: Receiver) throws {
        if let mistake = line.mistake {
            let raw = UsageEntry.shown(line.bytes)
            return try receive(UsageEntry(line: line.number, raw: raw, mistake: mistake))
        }
        guard let text = Self.call(in: line.bytes) else { return }
        let raw = UsageEntry.shown(line.bytes)
        let records: [[String]]
        do throws(UsageMistake) {
            records = try KamailioCall(text).records(names)
        } catch {
            return try receive(UsageEntry(line: line.number, raw: raw, mistake: error))
        }
        for fields in records {
            try receive(UsageEntry(line: line.number, raw: raw) { fields })
        }
    }

    /// What follows `NOTICE: acc [acc_cdr.c:395]: log_write_cdr(): `; nil where no call is.
    private static func call(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let mark = line.place(of: mark) else { return nil }
        let prefix = line[..<mark.lowerBound]
        let levels = levels.compactMap { prefix.place(of: $0) }
        guard levels.count == 1, levels[0].upperBound == mark.lowerBound else { return nil }
        let digits = line[mark.upperBound...].prefix(while: \.isDigit)
        let named = line[digits.endIndex...]
        guard !digits.isEmpty, named.starts(with: "]: ".utf8) else { return nil }
        let function = named.dropFirst(3)
        guard let end = function.place(of: Array("(): ".utf8)),
            !function[..<end.lowerBound].contains(UInt8(ascii: " "))
        else { return nil }
        let text = function[end.upperBound...]
        // A complaint of acc begins with words, a call with `start_time=`.
        let name = text.prefix { $0 != UInt8(ascii: " ") }
        return name.contains(UInt8(ascii: "=")) ? text : nil
    }
}
