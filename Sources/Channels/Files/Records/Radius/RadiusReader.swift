import Billing

/// Reads the detail files of freeradius: blocks of a line with a date, of attributes that begin
/// with a tab, and of an empty line. Each Stop (RFC 2866 §5.1) is a session of data; what is told
/// while a session lasts is part of what its Stop tells.
package struct RadiusReader: UsageReader {
    private let names: NetworkNames
    private var lines = LineCutter()
    private var block: RadiusBlock?

    package init(names: NetworkNames) { self.names = names }

    package mutating func feed(_ piece: [UInt8], _ receive: Receiver) throws {
        var rest = piece[...]
        while let line = lines.next(of: &rest) { try read(line, receive) }
    }

    package mutating func finish(_ receive: Receiver) throws {
        if let line = lines.last() { try read(line, receive) }
        block?.fail(.withoutEnd("block"))
        try close(receive)
    }

    private mutating func read(_ line: CutLine, _ receive: Receiver) throws {
        if let mistake = line.mistake {
            add(line)
            block?.fail(mistake)
        } else if line.bytes.isEmpty {
            try close(receive)
        } else if line.bytes.first == UInt8(ascii: "\t") {
            add(line)
        } else {
            // A server that fell over while it wrote begins anew with a date.
            block?.fail(.withoutEmptyLine)
            try close(receive)
            block = RadiusBlock(line)
        }
    }

    private mutating func add(_ line: CutLine) {
        guard block == nil else {
            block?.add(line)
            return
        }
        block = RadiusBlock(line)
        block?.fail(.withoutDate)
    }

    private mutating func close(_ receive: Receiver) throws {
        guard let block else { return }
        self.block = nil
        let session: RadiusSession?
        do throws(UsageMistake) {
            session = try block.session
        } catch {
            return try receive(UsageEntry(line: block.number, raw: block.raw, mistake: error))
        }
        guard let session else { return }
        let entry = UsageEntry(line: block.number, raw: block.raw) { () throws(UsageMistake) in
            try session.fields(names)
        }
        try receive(entry)
    }
}

extension UsageMistake {
    fileprivate static let withoutEmptyLine = UsageMistake(
        column: "line", found: "a date", allowed: "an empty line at the end of a block")
    fileprivate static let withoutDate = UsageMistake(
        column: "line", found: "an attribute", allowed: "a date at the beginning of a block")
}
