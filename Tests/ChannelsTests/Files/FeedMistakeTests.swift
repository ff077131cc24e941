import Channels
import Rules
import Testing

@Suite struct FeedMistakeTests {
    @Test(arguments: [
        ("number", ["", "295001001", "80295001001", "+375295001001", "0375295001001"]),
        ("number", ["74951234567", "37529500100", "3752950010011", "37529500100x"]),
        ("number", ["375٢٩٥٠", "375 29500100"]),
        ("account", ["", "10000000001", "1000000000001", "000000000001", "10000000000x"]),
        ("account", ["-10000000001", "1 0000000000", "100000000001 "]),
        ("name", ["", " ", "\u{A0}", "A\nB", "A\u{0}", "A\u{7F}", "A\u{85}B", "A\u{2028}B"]),
        ("kind", ["", "Person", "firm"]), ("state", ["", "closed", "blocked"]),
        ("contract_from", ["", "2023-02-29", "29.02.2024", "2024-2-29", "2024-02-29T00:00:00Z"]),
        ("contract_until", ["2024-02-29", "2024-02-28", "x", "0000-01-01"]),
        ("tariff", ["", "super", "Super-8", "super-8 "]),
        ("services", [";", "antiaon;none", "antiaon;antiaon", "antiaon, voicemail", "none"]),
        ("favourites", [";", "375297001002;375297001002", "291234567", "375297001002,1"]),
        ("sim_serial", ["123456789", "123456789012345678901", "12345678901234567890F", "F"]),
        ("sim_serial", ["123456789F", "1234567890FF", "1234567890f", "12345 67890"]),
        ("sim_changed_at", ["2024-02-29", "2024-02-29T10:00:00", "2024-02-30T10:00:00Z", "0"]),
        ("imsi", ["2570200000000", "2570200000000012", "25702000000000x"]),
        ("language", ["", "RU", "by"]), ("settlement", ["", "prepaid"]),
        ("credit_limit", ["-0.01", "1,5", "1.23456", "x", "99999999999999999999"]),
        ("opening_balance", ["0.001", "+1", "1,50", " 1", "-", "1e2"]),
        ("email", ["a", "@b.by", "a@", "a@b", "a@b.", "a@.by", "a@b..by", "a@@b.by", "a b@c.by"]),
        ("email", ["a@b.by\r\nBcc: c@d.by", "a@b.by\n", ".a@b.by", "a.@b.by", "a..b@c.by"]),
        ("email", ["a@-b.by", "a@b-.by", "a@b.1", "a@[127.0.0.1]", "\"a b\"@c.by", "я@b.by"]),
        ("email", ["a@b.by,c@d.by", "<a@b.by>", "a@b_c.by", "a@лён.бел"]),
    ]) func `a bad value rejects its row and is named`(_ column: String, _ values: [String]) {
        for value in values {
            let mistake = #expect(throws: FeedMistake.self, "\(value)") {
                try FeedRows.parse([(column, value)])
            }
            #expect(mistake?.column == column && isPart(mistake?.found, of: value))
            #expect(mistake?.allowed.isEmpty == false)
        }
    }

    @Test(arguments: [
        ("pin1", ["", "123", "123456789", "12a4"]), ("pin2", ["", "123", "123456789", "١٢٣٤"]),
        ("puk1", ["", "1234567", "123456789", "1234567x"]), ("puk2", ["", "1234567", "12345 78"]),
    ]) func `a bad code is named but never repeated`(_ column: String, _ values: [String]) {
        for value in values {
            let mistake = #expect(throws: FeedMistake.self) {
                try FeedRows.parse([(column, value)])
            }
            #expect(mistake?.column == column)
            #expect(mistake?.found == "\(value.unicodeScalars.count) characters")
        }
    }

    @Test func `what is too long is cut in the reject file`() {
        let name = String(repeating: "я", count: 201)
        let mistake = #expect(throws: FeedMistake.self) { try FeedRows.parse([("name", name)]) }
        #expect(mistake?.found == String(repeating: "я", count: 40))
        let mail = String(repeating: "a", count: 65) + "@example.com"
        #expect(throws: FeedMistake.self) { try FeedRows.parse([("email", mail)]) }
        let labels = "a@" + String(repeating: "b.", count: 126) + "by"
        #expect(throws: FeedMistake.self) { try FeedRows.parse([("email", labels)]) }
    }

    @Test func `a list has 64 values at most`() throws {
        let numbers = (0..<65).map { String(375_290_000_000 + $0) }
        let most = numbers.dropLast().joined(separator: ";")
        let longest = try FeedRows.parse([("favourites", most)])
        #expect(longest.favourites.count == 64)
        let mistake = #expect(throws: FeedMistake.self) {
            try FeedRows.parse([("favourites", numbers.joined(separator: ";"))])
        }
        #expect(mistake?.allowed == "at most 64 values")
    }

    /// Of a list only the value at fault is repeated.
    private func isPart(_ found: String?, of value: String) -> Bool {
        guard let found else { return false }
        return found.isEmpty ? value.isEmpty || value == ";" : value.contains(found)
    }
}
