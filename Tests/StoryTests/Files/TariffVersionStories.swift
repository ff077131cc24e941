import Foundation
import Testing

extension Files {
    /// «Супер» costs 0,0595 an SMS in the price list of 2019 and 0,0618 in that of 2020.
    @Suite struct `Two versions of a tariff` {
        let server: Server
        let inbox: Folder
        let row = FeedRow().with(["tariff": "super", "contract_from": "2019-06-01"])

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
            try server.load(row)
        }

        @Test(arguments: [
            ("2019-12-31T23:59:59+03:00", 595), ("2020-01-01T00:00:00+03:00", 618),
            // The same two seconds, in UTC.
            ("2019-12-31T20:59:59Z", 595), ("2019-12-31T21:00:00Z", 618),
        ])
        func `the last second of a year is charged by the old one, the next by the new`(
            start: String, units: Int
        ) throws {
            let before = try server.balance(row["account"])
            let sms = UsageRow(id: "s-1", subscriber: row.number, kind: "sms", start: start)
            try server.loadUsage(sms, inbox: inbox).expectSuccess()
            #expect(try server.balance(row["account"]) == before - units)
        }

        @Test func `each record of one file is charged by the version of its own day`() throws {
            let before = try server.balance(row["account"])
            let old = UsageRow(
                id: "s-1", subscriber: row.number, kind: "sms", start: "2019-12-31T23:59:59+03:00")
            let new = UsageRow(
                id: "s-2", subscriber: row.number, kind: "sms", start: "2020-01-01T00:00:00+03:00")
            try server.loadUsage(new, old, inbox: inbox).expectSuccess()
            #expect(try server.balance(row["account"]) == before - 595 - 618)
        }
    }
}
