import Testing
import Web

struct ContentCodingTests {
    @Test(arguments: [
        ("gzip", true), ("br, GZIP;q=0.5", true), ("gzip, deflate, br, zstd", true), ("", false),
        ("br", false), ("gzip;q=0", false), ("gzip; q=0.000", false), ("identity", false),
        ("gzipped", false),
    ])
    func `a browser gets gzip when it says so`(wish: String, expected: Bool) throws {
        let request = try Requests.post([("Accept-Encoding", wish)])
        #expect(ContentCoding.isWanted(by: request) == expected)
    }

    @Test(arguments: [("same-origin", true), ("none", true), ("cross-site", false), ("", false)])
    func `what another site leads to is not compressed`(site: String, expected: Bool) throws {
        let request = try Requests.post([("Sec-Fetch-Site", site)])
        #expect(ContentCoding.isSafe(for: request) == expected)
        #expect(try !ContentCoding.isSafe(for: Requests.post([])))
    }

    @Test func `what would not become smaller stays as it is`() {
        #expect(ContentCoding.gzip([1, 2, 3]) == nil)
        var state: UInt64 = 1
        let noise = (0..<5_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(ContentCoding.gzip(noise) == nil)
        #expect((ContentCoding.gzip(Array(repeating: 7, count: 5_000))?.count ?? 5_000) < 100)
    }
}
