import Testing
import Web

/// The archive around a workbook, byte by byte: what a program finds that opens it from its end.
struct ZipArchiveTests {
    /// The check value of CRC-32.
    private static let digits = Array("123456789".utf8)

    @Test func `the end leads to the directory, and that to each part`() throws {
        var archive = ZipArchive()
        try archive.add("a.xml", Self.digits)
        try archive.add("b/c.xml", [])
        let bytes = try archive.finish()
        let end = bytes.count - 22
        #expect(number(bytes, end, 4) == 0x0605_4B50)
        #expect(number(bytes, end + 8, 2) == 2)
        #expect(number(bytes, end + 10, 2) == 2)
        let (size, directory) = (number(bytes, end + 12, 4), number(bytes, end + 16, 4))
        #expect(directory + size == end)
        #expect(number(bytes, directory, 4) == 0x0201_4B50)
        #expect(number(bytes, directory + 16, 4) == 0xCBF4_3926)
        #expect(number(bytes, directory + 24, 4) == 9)
        #expect(text(bytes, directory + 46, 5) == "a.xml")
        let second = directory + 46 + 5
        #expect(number(bytes, second, 4) == 0x0201_4B50)
        #expect(number(bytes, second + 16, 4) == 0)
        #expect(number(bytes, second + 24, 4) == 0)
        let place = number(bytes, second + 42, 4)
        #expect(number(bytes, place, 4) == 0x0403_4B50)
        #expect(number(bytes, place + 8, 2) == 8)
        #expect(text(bytes, place + 30, 7) == "b/c.xml")
        #expect(place + 30 + 7 + number(bytes, second + 20, 4) == directory)
    }

    @Test func `the header of a part says the same as the directory`() throws {
        var archive = ZipArchive()
        try archive.add("a.xml", Array(repeating: 7, count: 100_000))
        let bytes = try archive.finish()
        let directory = number(bytes, bytes.count - 6, 4)
        #expect(Array(bytes[4..<30]) == Array(bytes[(directory + 6)..<(directory + 32)]))
        #expect(number(bytes, 22, 4) == 100_000)
        #expect(number(bytes, 18, 4) < 1_000)
    }

    @Test func `the same parts give the same bytes`() throws {
        func archive() throws -> [UInt8] {
            var archive = ZipArchive()
            try archive.add("a", Self.digits)
            return try archive.finish()
        }
        #expect(try archive() == archive())
    }

    @Test func `an archive without parts is an end alone`() throws {
        #expect(try ZipArchive().finish().count == 22)
    }

    @Test(arguments: ["", "я", String(repeating: "a", count: 256)])
    func `a name that is no plain one is refused`(name: String) {
        #expect(throws: ZipArchive.Overflow.self) {
            var archive = ZipArchive()
            try archive.add(name, [])
        }
    }

    @Test func `more parts than the format counts are refused`() throws {
        var archive = ZipArchive()
        for index in 0..<0xFFFE { try archive.add("\(index)", []) }
        #expect(throws: ZipArchive.Overflow.self) { try archive.add("x", []) }
        let bytes = try archive.finish()
        #expect(number(bytes, bytes.count - 12, 2) == 0xFFFE)
    }

    private func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        bytes[place..<(place + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private func text(_ bytes: [UInt8], _ place: Int, _ width: Int) -> String {
        String(decoding: bytes[place..<(place + width)], as: UTF8.self)
    }
}
