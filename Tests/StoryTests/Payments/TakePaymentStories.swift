import Foundation
import Testing

extension Payments {
    @Suite struct `A payment at a terminal` {
        let server: Server
        let agent: Agent
        let anna = Cast.anna

        init() throws {
            server = try Server.demo()
            agent = try Agent(server)
        }

        @Test func `check names the payer in part, pay raises the balance, an SMS tells`() throws {
            let before = try server.balance(anna.account)
            let check = try agent.check(anna.number, sum: "12.34")
            #expect(check["result"] == "0")
            #expect(!check.xml.contains("Коваль"))
            #expect(try server.balance(anna.account) == before)
            let receipt = try agent.pay(anna.number, sum: "12.34", txn: "77001")
            #expect(receipt["result"] == "0")
            #expect(receipt["osmp_txn_id"] == "77001")
            #expect(receipt["sum"] == "12.34")
            #expect(receipt["prv_txn"]?.isEmpty == false)
            #expect(try server.balance(anna.account) == before + 123_400)
            let message = "Платёж 12,34 руб. зачислен"
            let phone = try Handset(server, number: anna.number).text(waitingFor: message)
            #expect(phone.contains(message))
        }

        @Test func `the main page and the history show it`() throws {
            let browser = try server.signedIn(anna.number)
            _ = try agent.pay(anna.number, sum: "5.00", txn: "77002")
            let balance = try Sum.balance(server.balance(anna.account))
            #expect(try browser.get("/home").page.text.contains(balance))
            let history = try browser.get("/account/spending").page.text
            #expect(history.contains("+5,00 руб."))
            #expect(history.contains("Платёж"))
        }

        @Test func `a repetition has the same answer and raises nothing`() throws {
            let first = try agent.pay(anna.number, sum: "5.00", txn: "77003")
            let balance = try server.balance(anna.account)
            for _ in 0..<3 {
                #expect(try agent.pay(anna.number, sum: "5.00", txn: "77003") == first)
            }
            #expect(try server.balance(anna.account) == balance)
            let next = try agent.pay(anna.number, sum: "5.00", txn: "77004")
            #expect(next["prv_txn"] != first["prv_txn"])
        }

        @Test func `twenty repetitions at once are one payment`() throws {
            let before = try server.balance(anna.account)
            let agent = agent
            let results = Together.run(20) { _ in
                (try? agent.pay(Cast.anna.number, sum: "1.00", txn: "77005"))?["prv_txn"] ?? "-"
            }
            #expect(Set(results).count == 1)
            #expect(!results.contains("-"))
            #expect(try server.balance(anna.account) == before + 10_000)
        }

        @Test func `another sum or number under the same id is refused`() throws {
            _ = try agent.pay(anna.number, sum: "5.00", txn: "77006")
            let balance = try server.balance(anna.account)
            #expect(try agent.pay(anna.number, sum: "6.00", txn: "77006")["result"] == "7")
            #expect(try agent.pay(Cast.vera.number, sum: "5.00", txn: "77006")["result"] == "7")
            #expect(try server.balance(anna.account) == balance)
        }

        @Test(arguments: [
            ("375295559999", "5.00", "5"), ("375291234567", "5.00", "5"), ("12", "5.00", "4"),
            ("375295001001", "0.01", "241"), ("375295001001", "1000.01", "242"),
            ("375295001001", "5,00", "300"), ("375295001001", "-5", "300"),
            ("375295001001", "99999999999999999999", "242"),
        ])
        func `what cannot be paid is refused with the protocol's code`(
            account: String, sum: String, result: String
        ) throws {
            let balances = try server.export("balances").rows
            #expect(try agent.check(account, sum: sum)["result"] == result)
            #expect(try agent.pay(account, sum: sum, txn: "77007")["result"] == result)
            #expect(try server.export("balances").rows == balances)
        }

        @Test(arguments: ["", "Basic", "Basic !!!", "Basic ZGVtbzp3cm9uZw==", "Bearer x"])
        func `without the agent's password nothing is answered`(authorization: String) throws {
            let query = ["command": "check", "txn_id": "1", "account": anna.number]
            let answer = try agent.ask(query, authorization: authorization)
            #expect(answer.status == 401)
            #expect(answer["WWW-Authenticate"]?.hasPrefix("Basic") == true)
            #expect(!answer.text.contains("<result>"))
        }

        @Test func `the subscribers' door takes no payments and the agents' shows no pages`() throws
        {
            #expect(try Browser(server).get("/terminal/demo?command=check").status == 404)
            let head = "GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            let answer = try Wire.exchange(port: server.paymentsPort, Array(head.utf8))
            #expect([401, 404].contains(answer.status))
        }
    }
}
