import Billing
import Rules
import Testing

struct UsageContentTests {
    @Test(arguments: [
        "r.1,voice,375295001001,out,375295009999,2026-11-22T07:00:00+00:00,61,0,,home",
        "r:2,sms,375295001001,in,,2026-11-22T07:00:00+00:00,0,0,,home",
        "r_3,data,375295001001,out,,2026-11-22T07:00:00+00:00,0,1048577,modem,250-01",
        "r-4,forwarded,375295001001,out,375445009999,2026-11-22T07:00:00+00:00,86400,0,,home",
    ])
    func `a kept record is read back as it was`(content: String) throws {
        let record = try #require(UsageRecord(content: content))
        #expect(record.content == content)
        #expect(UsageRecord(content: record.content) == record)
    }

    @Test func `equal records have equal texts however they were written`() throws {
        let texts = [
            ["2026-11-22T10:00:00+03:00", ""], ["2026-11-22T07:00:00Z", "0"],
            ["2026-11-22T07:00:00.987Z", "0"],
        ]
        let contents = try texts.map { text in
            try UsageLine.parse([
                "r", "voice", "375295001001", "out", "112", text[0], "5", text[1], "", "home",
            ]).content
        }
        #expect(Set(contents).count == 1)
    }

    @Test(arguments: ["", ",", "r,voice", "a,b,c,d,e,f,g,h,i,j", ",,,,,,,,,"])
    func `a text that was never kept is nothing`(content: String) {
        #expect(UsageRecord(content: content) == nil)
    }
}
