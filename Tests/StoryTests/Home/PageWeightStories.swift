import Foundation
import Testing

extension Home {
    /// For a cheap phone on a bad network: every page is small, and asks for little besides.
    @Suite struct `What a page weighs` {
        private static let modern = ["Accept-Encoding": "gzip, br", "Sec-Fetch-Site": "none"]
        private static let limit = 30 * 1_024

        let server: Server
        let visitor: Browser
        let subscriber: Browser

        init() throws {
            server = try Server.demo()
            visitor = Browser(server)
            subscriber = try server.signedIn(Cast.anna.number)
        }

        @Test func `every page has less than 30 KB, and asks for at most two files`() throws {
            for browser in [visitor, subscriber] {
                for path in try Portal.pages(in: browser) + ["/nothing"] {
                    let small = try browser.get(path, headers: Self.modern)
                    #expect(small.body.count < Self.limit, "\(path): \(small.body.count) bytes")
                    let page = try browser.get(path)
                    let files = Self.files(of: page.text)
                    #expect(files.count <= 2, "\(path) asks for \(files)")
                    #expect(files.contains { $0.hasPrefix("/assets/style.css?v=") }, "\(path)")
                    // The picture of letters is for this one page.
                    for file in files where !file.hasPrefix("/login/picture?") {
                        try expectKept(file, in: browser)
                    }
                }
            }
            #expect(try Portal.pages(in: subscriber).count > 6)
        }

        @Test func `a long page comes in gzip, and is the same`() throws {
            let path = "/account/spending"
            let plain = try subscriber.get(path)
            let small = try subscriber.get(path, headers: Self.modern)
            #expect(small["Content-Encoding"] == "gzip")
            #expect(small["Vary"]?.contains("Accept-Encoding") == true)
            #expect(small.body.count * 4 < plain.body.count)
            let folder = try Folder()
            try Data(small.body).write(to: URL(fileURLWithPath: folder["page.gz"]))
            let whole = try Command.run("gzip", ["-dc", folder["page.gz"]]).expectSuccess()
            #expect(whole.output == plain.text)
        }

        @Test(arguments: [
            ["Accept-Encoding": "gzip", "Sec-Fetch-Site": "cross-site"],
            ["Accept-Encoding": "gzip"], ["Sec-Fetch-Site": "same-origin"],
        ])
        func `what another site leads to has its full length`(headers: [String: String]) throws {
            let answer = try subscriber.get("/account/spending", headers: headers)
            #expect(answer["Content-Encoding"] == nil)
            #expect(answer.text.hasPrefix("<!DOCTYPE html>"))
        }

        @Test func `the logo is in the tab, and a file that is known is not sent again`() throws {
            let style = try #require(
                Self.files(of: visitor.get("/").text).first { $0.contains("style.css") })
            let first = try visitor.get(style, headers: ["Accept-Encoding": "gzip"])
            #expect(first["Content-Encoding"] == "gzip")
            let tag = try #require(first["ETag"])
            let again = try visitor.get(style, headers: ["If-None-Match": "\"x\", \(tag)"])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(try visitor.get(style, headers: ["If-None-Match": "\"x\""]).status == 200)
            let icon = try visitor.get("/favicon.ico")
            #expect(icon.body == (try visitor.get("/assets/logo.svg")).body)
            #expect(icon["Content-Type"] == "image/svg+xml")
        }

        private func expectKept(_ file: String, in browser: Browser) throws {
            let answer = try browser.get(file)
            #expect(answer.status == 200, "\(file)")
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(!answer.body.isEmpty)
            let control = answer["Cache-Control"] ?? ""
            #expect(control.contains("immutable"), "\(file): \(control)")
            #expect(control.contains("max-age=31536000"), "\(file): \(control)")
        }

        /// What a browser loads with the page: styles, icons, pictures, scripts.
        private static func files(of html: String) -> [String] {
            let tags = html.matches(of: #/<(?:link|img|script|iframe|object|source)\b[^>]*>/#)
            let addresses = tags.compactMap { tag in
                ["href", "src", "srcset"].compactMap { Form.attribute($0, of: String(tag.0)) }.first
            }
            return Set(addresses).sorted { $0 < $1 }
        }
    }
}
