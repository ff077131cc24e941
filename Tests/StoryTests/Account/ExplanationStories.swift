import Foundation
import Testing

extension Account {
    /// «Почему столько?»: each charge is followed to its cause, on a page and in an app.
    @Suite struct `Why so much` {
        let server: Server
        let inbox: Folder
        let anna = Cast.anna
        let vera = Cast.vera

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        @Test func `steps of a price, and the tax in it`() throws {
            let row = UsageRow(id: "w-1", subscriber: vera.number, seconds: 241)
            try server.loadUsage(row, inbox: inbox).expectSuccess()
            let browser = try server.signedIn(vera.number)
            let spending = try browser.get(month).page
            let link = try spending.links.first { $0.contains("id=w-1") }.orFault("no link")
            let page = try browser.get(link).page.text
            for words in [
                "Почему столько?", "Легко сказать", "Длительность 4 мин 1 с", "5 мин",
                "3 мин по 0,0838 руб. за минуту", "2 мин по 0,0298 руб. за минуту",
                "Итого 0,3110 руб., в том числе НДС 25 %: 0,0622 руб.",
            ] { #expect(page.contains(words), "\(words): \(page)") }
        }

        @Test func `a bundle before and after, and data by its month`() throws {
            let call = UsageRow(id: "b-1", subscriber: anna.number, seconds: 61)
            let data = UsageRow(
                id: "b-2", subscriber: anna.number, kind: "data", bytes: 1_048_577,
                access: "internet")
            try server.loadUsage(call, data, inbox: inbox).expectSuccess()
            let app = try server.app(of: anna.number)
            let told = try app.get("/account/spending/main/b-1").json()
            let bundle = try told["bundles"].list.first.orFault("no bundle")
            #expect(bundle["amount"].number == 120)
            let words = told["words"].list.compactMap { $0["ru"].text }
            #expect(words.contains { $0.contains("Из пакета: 2\u{A0}мин") }, "\(words)")
            #expect(!told["is_late"].isTrue)
            let traffic = try app.get("/account/spending/main/b-2").json()
            #expect(traffic["bundles"].list.first?["amount"].number == 1_025)
            #expect(
                traffic["words"].list.contains {
                    $0["en"].text?.contains("started kilobytes") == true
                })
        }

        @Test func `every kind of use is charged and shown`() throws {
            let number = vera.number
            let rows = [
                UsageRow(id: "k-1", subscriber: number, kind: "mms", bytes: 5_000),
                UsageRow(id: "k-2", subscriber: number, kind: "forwarded", seconds: 61),
                UsageRow(id: "k-3", subscriber: number, seconds: 61, serving: "250-01"),
                UsageRow(
                    id: "k-4", subscriber: number, kind: "data", bytes: 2_097_152,
                    access: "internet", serving: "250-01"),
                UsageRow(
                    id: "k-5", subscriber: number, kind: "data", bytes: 3_221_225_472,
                    access: "internet"),
            ]
            let before = try server.balance(vera.account)
            let file = try inbox.write(UsageRow.file(rows), to: "kinds.csv")
            try server.kabinet("load", "usage", file).expectSuccess()
            let rated = try server.export("rated", "--month", Moment.monthOfHourAgo).rows
                .filter { $0["id"]?.hasPrefix("k-") == true }
            #expect(rated.count == 5)
            let charges = rated.compactMap { $0["charge_t"].flatMap(Int.init) }
            // The first megabytes of the month are bundled, in Russia too.
            let free = rated.filter { $0["charge_t"] == "0" }.compactMap { $0["id"] }
            #expect(Set(free).isSubset(of: ["k-4"]), "\(rated)")
            #expect(try server.balance(vera.account) == before - charges.reduce(0, +))
            let page = try server.signedIn(number).get(month).page.text
            for words in [
                "Отправка MMS", "Переадресация", "роуминг: Россия", "Интернет", "3072 МБ", "2 МБ",
            ] { #expect(page.contains(words), "\(words)") }
        }

        @Test func `nobody sees why another paid`() throws {
            let row = UsageRow(id: "n-1", subscriber: vera.number)
            try server.loadUsage(row, inbox: inbox).expectSuccess()
            let path = "/account/spending/record?source=main&id=n-1"
            #expect(try server.signedIn(vera.number).get(path).status == 200)
            let other = try server.signedIn(anna.number)
            for asked in [path, "/account/spending/record", path + "x", path + "%27"] {
                #expect(try other.get(asked).status == 404, "\(asked)")
            }
            #expect(try server.app(of: anna.number).get("/account/spending/main/n-1").status == 404)
        }

        private var month: String { "/account/spending?month=\(Moment.monthOfHourAgo)" }
    }
}

extension Account {
    /// «Подробнее о расходах»: a month by kinds, which open to their records.
    @Suite struct `Spending in detail` {
        @Test func `the kinds of a month sum to its charge, and each opens`() throws {
            let server = try Server.demo()
            let inbox = try Folder()
            let number = Cast.vera.number
            let rows = [
                UsageRow(id: "d-1", subscriber: number, seconds: 241),
                UsageRow(id: "d-2", subscriber: number, kind: "forwarded", seconds: 61),
                UsageRow(
                    id: "d-3", subscriber: number, seconds: 61, serving: "250-01"),
                UsageRow(id: "d-4", subscriber: number, kind: "sms", direction: "in"),
            ]
            let file = try inbox.write(UsageRow.file(rows), to: "detail.csv")
            try server.kabinet("load", "usage", file).expectSuccess()
            let month = Moment.monthOfHourAgo
            let browser = try server.signedIn(number)
            let spending = try browser.get("/account/spending?month=\(month)").page
            let link = try spending.links.first { $0.contains("/groups") }.orFault("no link")
            let page = try browser.get(link).page
            for words in [
                "Подробнее о расходах", "Исходящая связь: мобильная на абонентов МТС",
                "Входящая связь при переадресации", "Факт переадресации", "Роуминг", "Прием SMS",
                "Расходы по месяцам",
            ] { #expect(page.text.contains(words), "\(words): \(page.text)") }
            let roaming = try page.links.first { $0.contains("group=roaming") }.orFault("no group")
            let opened = try browser.get(roaming).page.text
            #expect(opened.contains("роуминг: Россия"))
            #expect(!opened.contains("Приём SMS"))
            let app = try server.app(of: number)
            let groups = try app.get("/account/spending/groups?month=\(month)").json()
            let listed = try app.get("/account/spending?month=\(month)").json()
            #expect(groups["charged"]["amount"].text == listed["charged"]["amount"].text)
            let first = try groups["months"].list.first.orFault("no months")
            #expect(first["month"].text == month)
            #expect(first["amount"]["amount"].text == groups["charged"]["amount"].text)
            let sums = groups["groups"].list.compactMap {
                $0["amount"]["amount"].text.flatMap(Double.init)
            }
            let all = try groups["charged"]["amount"].text.flatMap(Double.init).orFault("no sum")
            #expect(abs(sums.reduce(0, +) - all) < 0.00001)
        }
    }
}
