import Testing

extension Apps {
    @Suite struct `What an app shows` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test(arguments: Cast.allCases)
        func `is what the cabinet shows`(who: Cast) throws {
            let app = try server.app(of: who.number)
            let card = try app.get("/home").json()
            #expect(card["name"].text == who.fullName)
            #expect(card["number"].text == "+" + who.number)
            #expect(card["account"].text == who.account)
            #expect(card["balance"]["currency"].text == "BYN")
            let page = try server.browser(of: who.number).get("/home").page.text
            let isBlocked = page.contains("Блокирован")
            #expect(card["is_blocked"].isTrue == isBlocked)
        }

        @Test func `spending is read on by its cursor to the last line, each line once`() throws {
            let row = FeedRow()
            try server.load(row)
            let others = (1000..<1130).map { "37529500\($0)" }
            let calls = others.map { UsageRow(id: $0, subscriber: row.number, other: $0) }
            let inbox = try Folder()
            let file = try inbox.write(UsageRow.file(calls), to: "calls.csv")
            try server.kabinet("load", "usage", file).expectSuccess()
            let app = try server.app(of: row.number)
            let month = Moment.monthOfHourAgo
            let pages = try pages(of: "/account/spending?month=\(month)", in: app)
            #expect(pages.count > 2)
            let lines = pages.flatMap { $0["lines"].list }.compactMap { $0["other"].text }
            #expect(lines.count == others.count)
            #expect(Set(lines) == Set(others))
        }

        @Test func `the archive is read on by its cursor to the last entry, each entry once`()
            throws
        {
            let server = try Server(
                folder: DemoOperator.copy(), environment: ["KABINET_TRUSTED_PROXIES": "127.0.0.1"])
            let app = try server.app(of: Cast.boris.number)
            let addresses = (1...60).map { "192.0.2.\($0)" }
            for address in addresses {
                let answer = try app.call(
                    "POST", "/home/codes", ["password": "Kvitka7"],
                    headers: ["X-Forwarded-For": address])
                #expect(answer.status == 200)
            }
            let pages = try pages(of: "/archive", in: app)
            #expect(pages.count == 2)
            let shown = pages.flatMap { $0["entries"].list }
                .filter { $0["act"].text == "show_codes" }.compactMap { $0["address"].text }
            #expect(shown == addresses.reversed())
        }

        /// All pages of a list, the links followed as they come.
        private func pages(of list: String, in app: App) throws -> [JSONFields] {
            var pages: [JSONFields] = []
            var path: String? = list
            while let next = path, pages.count < 20 {
                let answer = try app.get(next)
                let page = try answer.json()
                pages.append(page)
                let link = answer["Link"].flatMap { $0.firstMatch(of: #/<\/api\/v1([^>]*)>/#)?.1 }
                #expect((page["next"].text == nil) == (link == nil))
                path = link.map(String.init)
            }
            #expect(path == nil, "there is no end")
            return pages
        }

        @Test func `a month that is not kept names those that are`() throws {
            let app = try server.app(of: Cast.anna.number)
            let answer = try app.get("/account/spending?month=2001-01")
            #expect(answer.problem == "month-not-kept")
            let latest = try app.get("/account/spending").json()["month"].text
            #expect(try answer.json(422)["latest"].text == latest)
        }

        @Test func `PIN and PUK come for the password only, and no cache keeps them`() throws {
            let row = FeedRow().with(Codes.cells)
            try server.load(row)
            let app = try server.app(of: row.number)
            let wrong = try app.call("POST", "/home/codes", ["password": "Nevdalo"])
            #expect(wrong.problem == "wrong-credentials")
            let right = try app.call("POST", "/home/codes", ["password": "Kvitka7"])
            #expect(try right.json()["codes"]["puk1"].text == Codes.cells["puk1"])
            #expect(right["Cache-Control"] == "no-store")
            #expect(right["ETag"] == nil)
        }

        @Test func `the archive tells that an app was there`() throws {
            let app = try server.app(of: Cast.anna.number)
            let entries = try app.get("/archive").json()["entries"].list
            #expect(entries.first?["act"].text == "sign_in")
            #expect(entries.first?["channel"].text == "api")
        }

        @Test func `the operator is open to all`() throws {
            let json = try App(server).get("/operator").json()
            #expect(json["id"].text == "mts-by")
            #expect(json["languages"].list.compactMap(\.text) == ["ru", "be", "en"])
        }
    }
}
