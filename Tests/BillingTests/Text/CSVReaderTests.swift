import Billing
import Testing

struct CSVReaderTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a\n", [["a"]]), ("\u{FEFF}\"a\"", [["a"]]), ("\n\r\na\n\n", [["a"]]),
        ("a,\n,a\n", [["a", ""], ["", "a"]]), ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\nb\r\nc\"\n", [["a\nb\r\nc"]]), ("\"say \"\"yes\"\"\"\n", [["say \"yes\""]]),
        ("\"\"\n", [[""]]), ("é,ў\n", [["é", "ў"]]), ("", []), (" \n", [[" "]]),
    ])
    func `rows are read as RFC 4180 has them`(text: String, rows: [[String]]) throws {
        let read = try lines(of: text).map { try $0.get().fields }
        #expect(read == rows)
    }

    /// The text, then the number of the line refused, then the first fields of the rows read.
    @Test(arguments: [
        ("a\nb\"c\nd\n", 2, ["a", "d"]), ("\"open\nb\nc", 1, ["b", "c"]),
        ("\"a\" b\nc\n", 1, ["c"]), ("a\rb\nc\n", 1, ["c"]), ("a\n\"b\"\"\nc,d\n", 2, ["a", "c"]),
        ("\"a\nb\"c\nd\n", 1, ["d"]), ("a\n\n\"", 3, ["a"]),
    ])
    func `a bad line rejects itself only`(text: String, line: Int, rows: [String]) {
        let read = lines(of: text)
        let refused = read.compactMap { $0.mistake?.line }
        #expect(refused.first == line)
        #expect(read.compactMap { $0.fields?.first } == rows)
    }

    @Test func `lines that are not UTF-8 are refused alone`() {
        let read = lines(of: [0x61, 0x0A, 0xC3, 0x28, 0x0A, 0x62])
        #expect(read.map { $0.fields ?? [] } == [["a"], [], ["b"]])
        #expect(read.compactMap { $0.mistake } == [CSVMistake(line: 2, reason: "not UTF-8")])
    }

    @Test func `a row keeps its line number and its text`() throws {
        let read = try lines(of: "a\n\n\"b\nc\",d\r\ne\n").map { try $0.get() }
        #expect(read.map(\.number) == [1, 3, 5])
        #expect(read.map(\.raw) == ["a", "\"b\nc\",d", "e"])
    }

    @Test func `lines too long and rows too wide are refused alone`() {
        let long = String(repeating: "x", count: 11)
        let text = "a\n\(long)\nb\n\"c\n\(long)\nd\n1,2,3,4\n"
        let read = lines(of: text, reader: CSVReader(maximumLineBytes: 10, maximumFields: 3))
        #expect(read.compactMap { $0.mistake?.line } == [2, 4, 5, 7])
        #expect(read.compactMap { $0.fields?.first } == ["a", "b", "d"])
    }

    @Test func `bounds that make no sense do not trap`() {
        let reader = CSVReader(maximumLineBytes: .min, maximumFields: -1)
        #expect(lines(of: "a\nbb\n", reader: reader).map { $0.fields ?? [] } == [["a"], []])
    }

    @Test func `what the receiver throws comes out`() {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            var reader = CSVReader()
            try reader.feed("a\n".utf8) { _ in throw Stop() }
        }
    }
}

func lines(
    of bytes: some Sequence<UInt8>, reader: CSVReader = CSVReader()
) -> [Result<CSVLine, CSVMistake>] {
    var reader = reader
    var lines: [Result<CSVLine, CSVMistake>] = []
    reader.feed(bytes) { lines.append($0) }
    reader.finish { lines.append($0) }
    return lines
}

func lines(
    of text: String, reader: CSVReader = CSVReader()
) -> [Result<CSVLine, CSVMistake>] {
    lines(of: text.utf8, reader: reader)
}

extension Result<CSVLine, CSVMistake> {
    var fields: [String]? { try? get().fields }

    var mistake: CSVMistake? {
        if case .failure(let mistake) = self { mistake } else { nil }
    }
}
