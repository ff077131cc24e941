import Testing
import Views
import Web

/// A form that another site sends is refused before it is read.
struct OriginTests {
    @Test(arguments: [
        [], [("Origin", "https://cabinet.example")], [("Sec-Fetch-Site", "same-origin")],
        [("Sec-Fetch-Site", "none")],
        [("Sec-Fetch-Site", "same-origin"), ("Origin", "https://cabinet.example")],
    ])
    func `our own pages are let in`(headers: [(String, String)]) throws {
        try RequestGuard.requireOwnOrigin(Requests.post(headers))
    }

    @Test(arguments: [
        [("Origin", "https://evil.example")], [("Origin", "null")], [("Origin", "")],
        [("Origin", "https://cabinet.example.evil.example")],
        [("Origin", "https://evil.example://cabinet.example")],
        [("Origin", "https://cabinet.example:8443")],
        [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
        [("Sec-Fetch-Site", "")],
        [("Sec-Fetch-Site", "same-origin"), ("Origin", "https://evil.example")],
        [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://cabinet.example")],
    ])
    func `another site's forms are refused`(headers: [(String, String)]) throws {
        let request = try Requests.post(headers)
        let fault = #expect(throws: PageFault.self) {
            try RequestGuard.requireOwnOrigin(request)
        }
        #expect(fault?.problem == .foreignOrigin)
    }

    @Test func `an origin with a port is compared with its port`() throws {
        let headers = [("Origin", "http://127.0.0.1:8080")]
        try RequestGuard.requireOwnOrigin(Requests.post(headers, authority: "127.0.0.1:8080"))
        let other = try Requests.post(headers, authority: "127.0.0.1:9090")
        #expect(throws: PageFault.self) { try RequestGuard.requireOwnOrigin(other) }
    }

    @Test func `a request for no host has no origin of its own`() throws {
        let request = try Requests.post([("Origin", "https://")], authority: nil)
        #expect(throws: PageFault.self) { try RequestGuard.requireOwnOrigin(request) }
    }

    @Test(arguments: ["/", "/home", "/account/spending?month=2026-11", "/a//b"])
    func `a way back on this site is kept`(path: String) {
        #expect(Site.ownPath(path) == path)
    }

    @Test(arguments: [
        "", "home", "//evil.example", "/\\evil.example", "https://evil.example", "/a b",
        "/a\r\nX: y",
        "/\t/evil.example", "/дом", "/" + String(repeating: "x", count: 500),
    ])
    func `a way that leads elsewhere is the start page`(path: String) {
        #expect(Site.ownPath(path) == "/")
    }
}
