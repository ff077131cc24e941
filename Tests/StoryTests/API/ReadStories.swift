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
            let app = try server.app(of: Cast.anna.number)
            var path: String? = "/account/spending"
            var lines = 0
            var pages = 0
            while let next = path, pages < 20 {
                let answer = try app.get(next)
                let json = try answer.json()
                lines += json["lines"].list.count
                pages += 1
                let link = answer["Link"].flatMap { $0.firstMatch(of: #/<\/api\/v1([^>]*)>/#)?.1 }
                #expect((json["next"].text == nil) == (link == nil))
                path = link.map(String.init)
            }
            #expect(lines > 0)
            #expect(path == nil)
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
