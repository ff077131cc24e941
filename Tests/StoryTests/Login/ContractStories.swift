import Testing

extension Login {
    @Suite struct `The contract behind the number` {
        let server: Server
        let row = FeedRow()

        init() throws {
            server = try Server.demo()
            try server.load(row)
        }

        @Test func `its end closes the sessions and bars the sign-in`() throws {
            let browser = try server.signedIn(row.number)
            try server.load(row.with(["contract_until": Moment.yesterday]))
            expectSignedOut(try browser.get("/home"))
            #expect(try Browser(server).signIn(row.number, "Kvitka7").status == 422)
            let phone = Handset(server, number: row.number)
            #expect(try phone.dial("*111*17#").contains("Этот номер не обслуживается"))
        }

        @Test func `who gets the number anew sees nothing of who had it before`() throws {
            let inbox = try Folder()
            let other = "375295001004"
            let record = UsageRow(id: "old-1", subscriber: row.number, other: other)
            try server.loadUsage(record, inbox: inbox).expectSuccess()
            let before = try server.signedIn(row.number)
            #expect(try before.get("/account/spending").page.text.contains("500-10-04"))
            try server.load(row.with(["contract_until": Moment.today]))
            try server.load(successor)
            #expect(try before.get("/home").status == 303)
            #expect(try Browser(server).signIn(row.number, "Kvitka7").status == 422)
            let after = try server.signedIn(row.number, password: "Vasilok8")
            for path in ["/home", "/account/spending", "/archive"] {
                let text = try after.get(path).page.text
                #expect(!text.contains("500-10-04"), "\(path)")
                #expect(!text.contains("Новик"), "\(path)")
                #expect(!text.contains(row["account"]), "\(path)")
            }
            #expect(try after.get("/home").page.text.contains("7,00 руб."))
        }

        @Test func `a change of the number keeps password, balance and history`() throws {
            let inbox = try Folder()
            let record = UsageRow(id: "kept-1", subscriber: row.number, other: "375295001004")
            try server.loadUsage(record, inbox: inbox).expectSuccess()
            try Handset(server, number: row.number).setPassword("Kvitka7")
            let balance = try server.balance(row["account"])
            try server.load(row.with(["number": "375295550077"]))
            let browser = try server.browser(of: "375295550077")
            let home = try browser.get("/home").page.text
            #expect(home.contains("+375 29 555-00-77"))
            #expect(home.contains(Sum.balance(balance)))
            #expect(try server.balance(row["account"]) == balance)
            #expect(try browser.get("/account/spending").page.text.contains("500-10-04"))
            #expect(try Browser(server).signIn(row.number, "Kvitka7").status == 422)
        }

        private var successor: FeedRow {
            FeedRow(row.number, account: "100000005099").with([
                "name": "Язеп Лукич Дрозд", "contract_from": Moment.today,
                "sim_serial": "8937501019999999999", "imsi": "257015559999999",
                "opening_balance": "7.00",
            ])
        }
    }
}
