import Foundation
import Testing

extension Files {
    @Suite struct `The subscriber feed` {
        let server: Server
        let inbox: Folder

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        @Test func `a check says what would happen and changes nothing`() throws {
            let file = try inbox.write(FeedRow.file([FeedRow()]), to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file, "--check").expectSuccess()
            #expect(command.text.contains("1"))
            let phone = Handset(server, number: FeedRow().number)
            #expect(try phone.dial("*111*17#").contains("Этот номер не обслуживается"))
        }

        @Test func `good rows are loaded, bad ones go to a reject file with line and reason`()
            throws
        {
            let good = FeedRow()
            let bad = FeedRow("375295550002", account: "12").with(Codes.cells)
            let third = FeedRow("375295550003", account: "100000005003")
            let unknown = third.with(["tariff": "no-such"])
            let file = try inbox.write(FeedRow.file([bad, good, unknown]), to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file)
            #expect(command.status != 0)
            let rejects = try inbox.rejects()
            #expect(rejects.contains("375295550002"))
            #expect(rejects.contains("account"))
            #expect(rejects.contains("no-such"))
            #expect(rejects.contains("2") && rejects.contains("4"))
            #expect(!rejects.contains(good.number))
            try Handset(server, number: good.number).setPassword("Kvitka7")
            let phone = Handset(server, number: bad.number)
            #expect(try phone.dial("*111*17#").contains("Этот номер не обслуживается"))
        }

        @Test func `a file that ends inside a row does not load half a number`() throws {
            let whole = FeedRow.file([
                FeedRow("375295550003", account: "100000005003"),
                FeedRow().with(["opening_balance": "120.40"]),
            ])
            let file = try inbox.write(String(whole.dropLast(4)), to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file)
            #expect(command.status == 2)
            #expect(command.text.contains("1 connected"))
            #expect(try inbox.rejects().contains("the file ends inside this row"))
            try inbox.write(whole, to: "subscribers.csv")
            try server.kabinet("load", "subscribers", file).expectSuccess()
            #expect(try server.balance(FeedRow()["account"]) == 1_204_000)
        }

        @Test func `a file that ends inside a quote loses no word of it`() throws {
            let row = FeedRow("375295550003", account: "100000005003")
            let text = FeedRow.file([FeedRow(), row.with(["name": "\"Анна"])])
            let file = try inbox.write(String(text.dropLast(1)), to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file)
            #expect(command.status == 2, "\(command.text)")
            #expect(try inbox.rejects().contains("a quote is not closed"))
        }

        @Test(arguments: ["subscribers", "portability", "usage"])
        func `what is no file is refused with a word on what to do`(kind: String) throws {
            let pipe = inbox["pipe"]
            try Command.run("mkfifo", [pipe]).expectSuccess()
            for path in [pipe, "/dev/stdin", inbox.path] {
                let command = try server.kabinet("load", kind, path)
                #expect(command.status == 1)
                #expect(command.text.contains("it is no file; write"))
            }
        }

        @Test func `wrong PIN and PUK are not repeated on the screen`() throws {
            let bad = FeedRow().with(Codes.cells).with(["puk1": "7031684"])
            let file = try inbox.write(FeedRow.file([bad]), to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file)
            #expect(command.status != 0)
            #expect(!command.text.contains("7031684"))
            #expect(!command.text.contains(Codes.puks[1]))
        }

        @Test func `the opening balance counts once, other cells as they come`() throws {
            let row = FeedRow()
            try server.load(row)
            #expect(try server.balance(row["account"]) == 200_000)
            try server.load(row)
            try server.load(row.with(["opening_balance": "99.00", "tariff": "super"]))
            #expect(try server.balance(row["account"]) == 200_000)
            let text = try server.signedIn(row.number).get("/home").page.text
            #expect(text.contains("Супер"))
            #expect(text.contains("20,00 руб."))
        }

        @Test(arguments: [
            "", "number\n", "number,account,colour\n1,2,3\n", "\u{0}\u{1}", "a;b;c\n",
        ])
        func `a file that is no feed is refused as a whole`(text: String) throws {
            let file = try inbox.write(text, to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file)
            #expect(command.status != 0)
            #expect(!command.text.isEmpty)
            #expect(!command.text.contains("Fatal"))
        }

        @Test func `a file that is not there is said not to be there`() throws {
            let command = try server.kabinet("load", "subscribers", inbox["none.csv"])
            #expect(command.status != 0)
            #expect(command.text.contains("none.csv"))
        }

        @Test func `ten thousand rows are streamed into the running server`() throws {
            let rows = (10_000..<20_000).map {
                let card = ["sim_serial": "89375010123456\($0)", "imsi": "2570155500\($0)"]
                return FeedRow("3752955\($0)", account: "1000001\($0)").with(card)
            }
            let file = try inbox.write(FeedRow.file(rows), to: "subscribers.csv")
            let command = try server.kabinet("load", "subscribers", file).expectSuccess()
            #expect(command.text.contains("10") && command.text.contains("000"))
            #expect(try server.export("balances").rows.count >= 10_000)
            #expect(try server.signedIn("375295519999").get("/home").status == 200)
        }
    }
}
