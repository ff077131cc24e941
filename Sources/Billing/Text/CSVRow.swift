/// The grammar of one whole row of CSV, strictly.
enum CSVRow {
    private enum Fault: String, Error {
        case encoding = "not UTF-8"
        case openQuote = "a quote is not closed"
        case strayQuote = "a quote inside an unquoted field"
        case strayReturn = "a carriage return inside an unquoted field"
        case afterQuote = "text after a closing quote"
        case fields = "too many fields"
    }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Nil for an empty row. `row` has no LF at its end; it may have the CR of a CRLF.
    static func parse(
        _ row: [UInt8], number: Int, maximumFields: Int
    ) -> Result<CSVLine, CSVMistake>? {
        var content = row[...]
        if number == 1, content.starts(with: byteOrderMark) { content = content.dropFirst(3) }
        if content.last == carriageReturn { content.removeLast() }
        guard !content.isEmpty else { return nil }
        do throws(Fault) {
            guard let raw = String(validating: content, as: UTF8.self) else {
                throw .encoding
            }
            let fields = try fields(of: content, atMost: maximumFields)
            return .success(CSVLine(number: number, fields: fields, raw: raw))
        } catch {
            return .failure(CSVMistake(line: number, reason: error.rawValue))
        }
    }

    /// The line that `bytes` begin with, if nothing in it needs care: no quote, no carriage return,
    /// and its end is among them. Found in one pass, for files of millions of lines.
    struct Plain {
        let bytes: UnsafeBufferPointer<UInt8>
        fileprivate let commas: [Int]

        /// Commas beyond the most fields are not kept.
        init?(_ bytes: UnsafeBufferPointer<UInt8>, maximumFields: Int) {
            var commas: [Int] = []
            commas.reserveCapacity(24)
            for place in bytes.indices {
                let byte = bytes[place]
                // All that matter are below the letters.
                guard byte <= CSVRow.comma else { continue }
                switch byte {
                case CSVRow.comma where commas.count < maximumFields: commas.append(place)
                case CSVRow.lineFeed:
                    self.bytes = UnsafeBufferPointer(rebasing: bytes[..<place])
                    self.commas = commas
                    return
                case CSVRow.quote, CSVRow.carriageReturn: return nil
                default: continue
                }
            }
            return nil
        }
    }

    /// The same result as the other `parse` has, sooner. Nil for an empty line.
    static func parse(
        _ line: Plain, number: Int, maximumFields: Int
    ) -> Result<CSVLine, CSVMistake>? {
        let bytes = line.bytes
        if number == 1 { return parse(Array(bytes), number: number, maximumFields: maximumFields) }
        guard !bytes.isEmpty else { return nil }
        guard let text = try? UTF8Span(validating: bytes.span) else {
            return .failure(CSVMistake(line: number, reason: Fault.encoding.rawValue))
        }
        guard line.commas.count < maximumFields else {
            return .failure(CSVMistake(line: number, reason: Fault.fields.rawValue))
        }
        var fields: [String] = []
        fields.reserveCapacity(line.commas.count + 1)
        var start = 0
        for end in line.commas {
            fields.append(self.text(bytes[start..<end]))
            start = end + 1
        }
        fields.append(self.text(bytes[start...]))
        return .success(CSVLine(number: number, fields: fields, raw: String(copying: text)))
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
    }

    private static func fields(
        of content: ArraySlice<UInt8>, atMost limit: Int
    ) throws(Fault) -> [String] {
        var rest = content
        var fields: [String] = []
        while true {
            guard fields.count < limit else { throw .fields }
            fields.append(try rest.first == quote ? quoted(&rest) : plain(&rest))
            guard let next = rest.popFirst() else { return fields }
            guard next == comma else { throw .afterQuote }
        }
    }

    /// Goes up to the comma or the end.
    private static func plain(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> String {
        let field = rest[..<(rest.firstIndex(of: comma) ?? rest.endIndex)]
        if field.contains(quote) { throw .strayQuote }
        if field.contains(carriageReturn) { throw .strayReturn }
        rest = rest[field.endIndex...]
        return String(decoding: field, as: UTF8.self)
    }

    /// Goes past the closing quote; two quotes inside are one.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> String {
        var field: [UInt8] = []
        rest.removeFirst()
        while let end = rest.firstIndex(of: quote) {
            field += rest[..<end]
            rest = rest[(end + 1)...]
            guard rest.first == quote else { return String(decoding: field, as: UTF8.self) }
            field.append(quote)
            rest.removeFirst()
        }
        throw .openQuote
    }
}
