import Testing
import Web

struct FormTextTests {
    @Test(
        arguments: [
            ("", [:]), ("a=1", ["a": "1"]), ("a=1&b=2", ["a": "1", "b": "2"]), ("a=", ["a": ""]),
            ("a", ["a": ""]), ("a=1=2", ["a": "1=2"]), ("=x", ["": "x"]), ("&&a=1&", ["a": "1"]),
            ("a=1+2%2B3", ["a": "1 2+3"]), ("%61=%41", ["a": "A"]), ("a=%d0%90%D0%BD", ["a": "Ан"]),
            ("a=%25&b=%26%3D", ["a": "%", "b": "&="]), ("a=~-._!*", ["a": "~-._!*"]),
        ] as [(String, [String: String])])
    func `a form is read as browsers write it`(body: String, fields: [String: String]) {
        #expect(FormFields.parse(Array(body.utf8)) == fields)
    }

    @Test(arguments: [
        "a=%", "a=%4", "a=%4&b=1", "a=%G0", "a=%-1", "%=1", "a=1&a=2", "a=1&%61=2", "a=%00",
        "a=%0A", "a=%0d%0a", "a=%1F", "a=%7f", "a=\n", "a=%FF", "a=%C0%80", "a=%ED%A0%80",
        "a=%D0",
    ])
    func `a broken form is refused as a whole`(body: String) {
        #expect(FormFields.parse(Array(body.utf8)) == nil)
    }

    @Test func `bytes that are no text are refused`() {
        #expect(FormFields.parse([0x61, 0x3D, 0xFF]) == nil)
        #expect(FormFields.parse([0x61, 0x3D, 0x00]) == nil)
    }

    @Test(arguments: [(1, true), (31, true), (32, true), (33, false), (5_000, false)])
    func `a form has 32 fields at most`(count: Int, isTaken: Bool) {
        let body = (0..<count).map { "f\($0)=\($0)" }.joined(separator: "&")
        #expect((FormFields.parse(Array(body.utf8))?.count == count) == isTaken)
    }

    @Test(arguments: [1, 2, 3, 20_261_122] as [UInt64])
    func `garbage never traps`(seed: UInt64) {
        var state = seed
        let alphabet = Array("a=&%+4G\u{0}".utf8) + [0xD0, 0xFF]
        for _ in 0..<5_000 {
            let bytes = (0..<12).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int((state >> 33) % UInt64(alphabet.count))]
            }
            let fields = FormFields.parse(bytes) ?? [:]
            #expect(fields.count <= 12)
        }
    }
}
