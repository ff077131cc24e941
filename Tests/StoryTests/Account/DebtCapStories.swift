import Foundation
import Testing

extension Account {
    /// A balance that stops what the subscriber does, and a payment that lets it go on.
    @Suite struct `A balance that stops` {
        let server: Server
        let inbox: Folder

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        @Test func `an advance account without money, until it is paid`() throws {
            try stopAndPay(
                FeedRow().with(["opening_balance": "0.08"]), cause: "no-money",
                page: "исходящая связь : закончились деньги",
                message: "Деньги на счёте закончились (баланс -0,01 руб.)", pay: "1.00")
        }

        @Test func `a credit account at the state's cap, until a part is paid`() throws {
            try stopAndPay(
                FeedRow().with([
                    "opening_balance": "-224.95", "settlement": "credit", "credit_limit": "225.00",
                ]), cause: "debt-cap", page: "исходящая связь : долг достиг предела",
                message: "Долг достиг предела 225,00 руб.", pay: "0.10")
        }

        @Test func `without a network the commands wait, and a gauge says how many`() throws {
            let new = try NewOperator()
            let row = FeedRow().with(["opening_balance": "0.08"])
            try new.load(try inbox.write(FeedRow.file([row]), to: "feed.csv")).expectSuccess()
            let calls = try inbox.write(
                UsageRow.file([UsageRow(id: "c-1", subscriber: row.number)]), to: "calls.csv")
            try new.kabinet(["load", "usage", calls]).expectSuccess()
            let serving = try Server(inEarnest: new.folder)
            #expect(try serving.measure("kabinet_network_waiting_commands") == 1)
            #expect(try serving.measure("kabinet_network_oldest_seconds") != nil)
        }

        private func stopAndPay(
            _ eve: FeedRow, cause: String, page words: String, message: String, pay: String
        ) throws {
            try server.load(eve)
            // A minute on-net costs 0.0838.
            let call = UsageRow(id: "c-1", subscriber: eve.number)
            try server.loadUsage(call, inbox: inbox).expectSuccess()
            let phone = Handset(server, number: eve.number)
            #expect(try phone.text(waitingFor: message).contains(message))
            let app = try server.app(of: eve.number)
            let stopped = try app.get("/account/caps").json()["stopped"].list
            #expect(stopped.map { $0["cause"].text } == [cause])
            let browser = try server.browser(of: eve.number)
            let page = try browser.get("/account/caps").page.text
            #expect(page.contains(words), "\(page)")
            _ = try Agent(server).pay(eve.number, sum: pay, txn: "9001")
            #expect(try app.get("/account/caps").json()["stopped"].list.isEmpty)
            #expect(!(try browser.get("/account/caps").page.text).contains("Сейчас остановлено"))
            try server.wait(until: "kabinet_network_waiting_commands", is: 0)
        }
    }
}
