/// RFC 4180 as simply as it can be written: at each line try a whole row, else refuse the line.
struct SlowCSV {
    /// Fields as Swift prints them, or `line 3` for a refused one.
    private(set) var lines: [String] = []
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while position < bytes.count {
            var end = position
            if let length = lineEnd(at: position) {
                end = position + length
            } else if let row = row(at: position) {
                lines.append("\(row.fields)")
                end = row.end
            } else {
                lines.append("line \(line)")
                while end < bytes.count, bytes[end] != 10 { end += 1 }
                end += 1
            }
            line += bytes[position..<min(end, bytes.count)].count { $0 == 10 }
            position = end
        }
    }

    private func row(at start: Int) -> (fields: [String], end: Int)? {
        var fields: [String] = []
        var position = start
        while true {
            guard let field = field(at: position) else { return nil }
            fields.append(String(decoding: field.bytes, as: UTF8.self))
            position = field.end
            if let length = lineEnd(at: position) { return (fields, position + length) }
            guard bytes[position] == UInt8(ascii: ",") else { return nil }
            position += 1
        }
    }

    private func field(at start: Int) -> (bytes: [UInt8], end: Int)? {
        var field: [UInt8] = []
        var position = start
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            while lineEnd(at: position) == nil, bytes[position] != UInt8(ascii: ",") {
                if bytes[position] == 13 || bytes[position] == UInt8(ascii: "\"") { return nil }
                field.append(bytes[position])
                position += 1
            }
            return (field, position)
        }
        position += 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") {
                let next = position + 1
                guard next < bytes.count, bytes[next] == bytes[position] else {
                    return (field, next)
                }
                position = next
            }
            field.append(bytes[position])
            position += 1
        }
        return nil
    }

    /// The length of LF, CRLF, CR at the very end, or the end itself.
    private func lineEnd(at position: Int) -> Int? {
        guard position < bytes.count else { return 0 }
        if bytes[position] == 10 { return 1 }
        guard bytes[position] == 13 else { return nil }
        guard position + 1 < bytes.count else { return 1 }
        return bytes[position + 1] == 10 ? 2 : nil
    }
}
