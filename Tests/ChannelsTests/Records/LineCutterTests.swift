import Channels
import Seeded
import Testing

struct LineCutterTests {
    private static let longest = 16_384

    @Test(arguments: [
        ("", []), ("a\n", ["1 a"]), ("a\r\nb\n", ["1 a", "2 b"]), ("\n\r\n", ["1 ", "2 "]),
        ("a\rb\n", ["1 a\rb"]), ("a", ["1 withoutEnd a"]), ("a\nb", ["1 a", "2 withoutEnd b"]),
        ("a\r", ["1 withoutEnd a\r"]),
    ])
    func `lines end with LF or CRLF`(text: String, lines: [String]) {
        #expect(cut(text) == lines)
        #expect(cut(text, piece: 1) == lines)
    }

    @Test(arguments: [1, 7, 16_384, 16_385, 100_000], ["\n", "\r\n"])
    func `16 KiB are a line, one byte more is not`(piece: Int, end: String) {
        let most = String(repeating: "x", count: Self.longest)
        #expect(cut(most + end + "b\n", piece: piece) == ["1 \(most)", "2 b"])
        #expect(cut(most + "y" + end + "b\n", piece: piece) == ["1 tooLong \(most)", "2 b"])
        let more = cut(most + most + end + "b", piece: piece)
        #expect(more == ["1 tooLong \(most)", "2 withoutEnd b"])
    }

    @Test func `a long last line without its end is bounded`() {
        var lines = LineCutter()
        for _ in 0..<10 {
            var piece = [UInt8](repeating: 0x78, count: 10_000)[...]
            let line = lines.next(of: &piece)
            #expect(line == nil)
        }
        let last = lines.last()
        #expect(last?.fault == .withoutEnd && last?.bytes.count == Self.longest + 2)
        let isSpent = lines.last() == nil
        #expect(isSpent)
    }

    private func cut(_ text: String, piece: Int = .max) -> [String] {
        var lines = LineCutter()
        var cut: [CutLine] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            var next = rest.prefix(piece)
            rest = rest.dropFirst(next.count)
            while let line = lines.next(of: &next) { cut.append(line) }
        }
        if let line = lines.last() { cut.append(line) }
        return cut.map { line in
            let fault = line.fault.map { "\($0) " } ?? ""
            return "\(line.number) \(fault)\(String(decoding: line.bytes, as: UTF8.self))"
        }
    }
}
