import HTTPTypes
import Testing
import Web

struct CookieTests {
    @Test func `names carry __Host- over TLS only`() {
        #expect(CookieName.session(Requests.secure).text == "__Host-kabinet")
        #expect(CookieName.device(Requests.secure).text == "__Host-kabinet-device")
        #expect(CookieName.language(Requests.secure).text == "__Host-kabinet-language")
        #expect(CookieName.session(Requests.open).text == "kabinet")
    }

    @Test func `a cookie is for this host, every path and no script`() {
        let secure = CookieName.session(Requests.secure).set("v")
        #expect(secure == "__Host-kabinet=v; Path=/; HttpOnly; SameSite=Lax; Secure")
        #expect(
            CookieName.session(Requests.open).set("", maxAge: 0)
                == "kabinet=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
        #expect(!secure.contains("Domain"))
    }

    @Test(
        arguments: [
            ("kabinet=abc", "abc"), ("a=1; kabinet=abc; b=2", "abc"), (" kabinet = abc ", "abc"),
            ("a=1;kabinet=abc", "abc"), ("kabinet=a=b", "a=b"), ("kabinet", nil), ("kabinet=", nil),
            ("", nil), (";;;=;", nil), ("Kabinet=abc", nil), ("xkabinet=abc", nil),
            ("kabinet-device=abc", nil), ("__Host-kabinet=abc", nil),
        ] as [(String, String?)])
    func `the session's cookie is read by its exact name`(header: String, value: String?) {
        #expect(session([header], Requests.open) == value)
    }

    @Test func `over TLS an unprefixed cookie of a neighbouring site is not read`() {
        #expect(session(["kabinet=evil"], Requests.secure) == nil)
        #expect(session(["kabinet=evil; __Host-kabinet=own"], Requests.secure) == "own")
    }

    @Test func `cookies may come in several headers`() {
        #expect(session(["a=1", "kabinet=abc"], Requests.open) == "abc")
    }

    @Test(arguments: [(4_096, true), (4_097, false), (100_000, false)])
    func `a header has 4 KiB at most`(bytes: Int, isRead: Bool) {
        let value = String(repeating: "x", count: bytes - "kabinet=".utf8.count)
        #expect(session(["kabinet=" + value], Requests.open) == (isRead ? value : nil))
    }

    private func session(_ headers: [String], _ settings: WebSettings) -> String? {
        var fields = HTTPFields()
        for header in headers { fields.append(HTTPField(name: .cookie, value: header)) }
        return Cookies(fields)[.session(settings)]
    }
}
