import Billing

/// A line of a log, without its end.
package struct CutLine {
    package enum Fault { case tooLong, withoutEnd }

    /// From 1.
    package let number: Int
    /// Of a faulty line its beginning.
    package let bytes: ArraySlice<UInt8>
    package let fault: Fault?
}

extension CutLine {
    var mistake: UsageMistake? {
        switch fault {
        case nil: nil
        case .tooLong:
            UsageMistake(
                column: "line", found: "longer", allowed: "\(LineCutter.longest) bytes at most")
        case .withoutEnd: .withoutEnd("line")
        }
    }
}

extension UsageMistake {
    /// Half a number is a number: what has no end may still be on its way.
    static func withoutEnd(_ part: String) -> UsageMistake {
        UsageMistake(
            column: "line", found: "", allowed: "the file ends inside this \(part); is it whole?")
    }
}

/// Cuts a file into lines that end with LF or CRLF, however it comes in pieces. A line that is too
/// long is told of once, and its rest is passed over.
package struct LineCutter {
    /// Bytes of a line.
    package static let longest = 16 * 1_024
    private static let lineFeed = UInt8(ascii: "\n")

    private var number = 1
    /// The beginning of a line whose end is in a later piece; one byte more than the longest says
    /// that it is too long.
    private var begun: [UInt8] = []

    package init() {}

    /// The next whole line, taken off the piece; nil when the piece is used up.
    package mutating func next(of piece: inout ArraySlice<UInt8>) -> CutLine? {
        guard let end = piece.firstIndex(of: Self.lineFeed) else {
            keep(piece)
            piece = []
            return nil
        }
        let rest = piece[..<end]
        piece = piece[end...].dropFirst()
        defer { number += 1 }
        guard !begun.isEmpty else { return line(rest) }
        keep(rest)
        defer { begun.removeAll() }
        return line(begun[...])
    }

    /// What was begun and has no end.
    package mutating func last() -> CutLine? {
        guard !begun.isEmpty else { return nil }
        defer { begun.removeAll() }
        return CutLine(number: number, bytes: begun[...], fault: .withoutEnd)
    }

    /// A carriage return before the end is no part of the line's length.
    private func line(_ bytes: ArraySlice<UInt8>) -> CutLine {
        let whole = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard bytes.count <= Self.longest + 1, whole.count <= Self.longest else {
            return CutLine(number: number, bytes: bytes.prefix(Self.longest), fault: .tooLong)
        }
        return CutLine(number: number, bytes: whole, fault: nil)
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        // Two more than the longest: the one of a carriage return, the one that is too many.
        begun += bytes.prefix(max(0, Self.longest + 2 - begun.count))
    }
}

extension ArraySlice<UInt8> {
    /// The first place of bytes that are not none.
    func place(of bytes: [UInt8]) -> Range<Int>? {
        guard let first = bytes.first, count >= bytes.count else { return nil }
        var rest = self
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: bytes) { return start..<(start + bytes.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
