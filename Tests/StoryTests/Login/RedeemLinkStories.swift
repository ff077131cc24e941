import Foundation
import Testing

extension Login {
    @Suite struct `The one-time link of the demonstration` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test(arguments: Cast.allCases)
        func `opens the cabinet of each of the cast by one button`(who: Cast) throws {
            let browser = Browser(server)
            let path = try link(who)
            #expect(try browser.get(path).page.text.contains("Одноразовая ссылка"))
            #expect(try browser.submit(path, "/login/link").location == "/home")
            #expect(try browser.get("/home").page.text.contains(who.fullName))
        }

        @Test func `opens nothing a second time`() throws {
            let path = try link(.anna)
            let late = Browser(server)
            let form = try late.form(path, "/login/link")
            #expect(try Browser(server).submit(path, "/login/link").status == 303)
            let answer = try late.post("/login/link", form.hidden)
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("Ссылка уже использована или устарела"))
            #expect(try late.get("/home").status == 303)
        }

        @Test func `is not used up by merely looking at it`() throws {
            let path = try link(.anna)
            for _ in 0..<3 { _ = try Browser(server).get(path) }
            #expect(try Browser(server).submit(path, "/login/link").status == 303)
        }

        @Test func `is made for the cast only`() throws {
            let command = try server.kabinet("demo", "link", "zmicier")
            #expect(command.status != 0)
            #expect(command.text.contains("anna"))
            #expect(!command.text.contains("token="))
        }

        @Test func `is printed for each of the cast when the demonstration starts`() throws {
            for who in Cast.allCases {
                let line = server.log.split(whereSeparator: \.isNewline).first {
                    $0.contains(who.rawValue) && $0.contains("/login/link?token=")
                }
                #expect(line != nil, "\(who) in \(server.log)")
            }
        }

        /// The path and query of a fresh link.
        private func link(_ who: Cast) throws -> String {
            let command = try server.kabinet("demo", "link", who.rawValue).expectSuccess()
            let match = command.output.firstMatch(of: #/(/login/link\?token=[^\s]+)/#)
            return try match.map { String($0.1) }.orFault(command.text)
        }
    }
}
