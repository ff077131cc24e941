import Testing
import Web

struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-1", 0..<2), ("bytes=0-", 0..<100), ("bytes=99-", 99..<100),
        ("bytes=10-19", 10..<20), ("bytes=90-500", 90..<100), ("bytes=-5", 95..<100),
        ("bytes=-500", 0..<100),
    ])
    func `a player gets the part that it asks for`(field: String, range: Range<Int>) {
        #expect(ByteRange.asked(field, of: 100) == range)
    }

    @Test(arguments: [
        "", "bytes=", "bytes=-", "bytes=-0", "bytes=100-", "bytes=5-4", "bytes=0-1,5-6",
        "lines=0-1",
        "bytes=a-b", "bytes=0--1", "bytes= 0-1", "bytes=99999999999999999999-",
        "bytes=0-99999999999999999999", "bytes=-99999999999999999999",
    ])
    func `whatever else is asked for gets the whole`(field: String) {
        #expect(ByteRange.asked(field, of: 100) == nil)
    }

    @Test func `nothing has no parts`() {
        #expect(ByteRange.asked("bytes=0-0", of: 0) == nil)
        #expect(ByteRange.asked("bytes=-1", of: 0) == nil)
    }
}
