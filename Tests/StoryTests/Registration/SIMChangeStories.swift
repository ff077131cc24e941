import Foundation
import Testing

extension Registration {
    @Suite struct `After a change of the SIM card` {
        let clock: Clock
        let server: Server
        let row: FeedRow

        init() throws {
            clock = try Clock()
            server = try Server.demo(clock: clock)
            row = FeedRow()
            try server.load(row)
            try Handset(server, number: row.number).setPassword("Kvitka7")
            try server.load(row.with(["sim_changed_at": Moment.hourAgo]))
        }

        @Test func `no password is set for the catalogue's hours, and the old one still opens`()
            throws
        {
            let phone = Handset(server, number: row.number)
            _ = try phone.dial("*111*17#")
            let screen = try phone.reply("Vasilok8")
            #expect(screen.contains("SIM-карта недавно заменена"))
            #expect(try Browser(server).signIn(row.number, "Vasilok8").status == 422)
            #expect(try Browser(server).signIn(row.number, "Kvitka7").status == 303)
        }

        @Test func `a password is set again when the hours are over`() throws {
            try clock.set(secondsAhead: 71 * 3600 + 60)
            try Handset(server, number: row.number).setPassword("Vasilok8")
            #expect(try Browser(server).signIn(row.number, "Vasilok8").status == 303)
        }

        @Test func `no PUK is shown`() throws {
            try server.load(row.with(Codes.cells).with(["sim_changed_at": Moment.hourAgo]))
            let browser = try server.browser(of: row.number)
            let answer = try browser.submit("/home/codes", "/home/codes", ["password": "Kvitka7"])
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("SIM-карта недавно заменена"))
            #expect(Codes.puks.allSatisfy { !answer.text.contains($0) })
        }
    }
}
