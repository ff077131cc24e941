import Billing
import Foundation
import Rules
import Testing
import Views

/// «Почему столько?» in sentences: what each step of a charge says.
struct ExplanationTests {
    @Test func `a call says its started minutes, bundle, price, sum and tax`() throws {
        let words = try words(.voice, seconds: 61, "all-nets:60/16800|s:60@365", charge: 365)
        #expect(
            words == [
                "Тариф «super-8», цены с 1 января 2019 г.",
                "Длительность 1 мин 1 с, считаются начатые минуты: 2 мин.",
                "Из пакета: 1 мин, бесплатно. Было 4 ч 40 мин, осталось 4 ч 39 мин.",
                "За деньги: 1 мин по 0,0365 руб. за минуту.",
                "Итого 0,0365 руб., в том числе НДС 25 %: 0,0073 руб.",
            ])
    }

    @Test func `what was rounded up says so`() throws {
        let call = try words(.voice, seconds: 7, "|s:7@938", charge: 110)
        #expect(call.last?.hasPrefix("Итого 0,0110 руб. (округлено вверх до 0,0001)") == true)
        let data = try words(.data, bytes: 1, "|k:1@400", charge: 1)
        #expect(data.last?.hasPrefix("Итого 0,0001 руб. (округлено вверх до 0,0001)") == true)
        let whole = try words(.voice, seconds: 60, "|s:60@365", charge: 365)
        #expect(whole.last?.contains("округлено") == false)
    }

    @Test(arguments: [
        (UsageRecord.Kind.voice, Int64(60), "|s:60@0"), (.voice, 0, "|"), (.sms, 0, "|p:1@0"),
        (.sms, 0, "|"),
    ])
    func `what costs nothing says that it is free, and no price`(
        kind: UsageRecord.Kind, seconds: Int64, steps: String
    ) throws {
        let words = try words(kind, seconds: seconds, steps, charge: 0)
        #expect(words.last == "Это бесплатно.")
        #expect(!words.contains { $0.contains("За деньги") })
    }

    @Test func `an interval says whether the month has become dearer`() throws {
        let dearer = try words(.data, bytes: 20_971_520, "|v:92160>112640@open", charge: 18_000)
        #expect(
            dearer.contains(
                "Интернет сверх пакетов за месяц: было 90 МБ, стало 110 МБ. "
                    + "По таблице цен это дороже на 1,80 руб."))
        let same = try words(.data, bytes: 1_024, "|v:92160>92161@open", charge: 0)
        #expect(same.last?.hasSuffix("Цена месяца по таблице от этого не выросла.") == true)
    }

    @Test func `a record of before the steps were kept says tariff and sum`() throws {
        #expect(
            try words(.voice, seconds: 60, "", charge: 365) == [
                "Тариф «super-8», цены с 1 января 2019 г.",
                "Итого 0,0365 руб., в том числе НДС 25 %: 0,0073 руб.",
            ])
    }

    @Test(arguments: [
        "a:60/120,b:60/-|s:60@365,m:2@1,f:1@1", "|p:1@7", "|v:1>2@t", "|k:5@7", "|",
    ])
    func `each sentence is one in every language`(steps: String) throws {
        for kind in [UsageRecord.Kind.voice, .data, .sms, .mms] {
            for charge in [0, 365] as [Int64] {
                let all = try sentences(kind, seconds: 61, bytes: 5_000, steps, charge: charge)
                for sentence in all {
                    #expect(Set(sentence.keys) == ["ru", "be", "en"])
                    #expect(sentence.values.allSatisfy { $0.hasSuffix(".") }, "\(sentence)")
                    #expect(Set(sentence.values).count == 3, "\(sentence)")
                }
            }
        }
    }

    private func words(
        _ kind: UsageRecord.Kind, seconds: Int64 = 0, bytes: Int64 = 0, _ steps: String,
        charge: Int64
    ) throws -> [String] {
        try sentences(kind, seconds: seconds, bytes: bytes, steps, charge: charge).map {
            ($0["ru"] ?? "").replacing("\u{A0}", with: " ")
        }
    }

    private func sentences(
        _ kind: UsageRecord.Kind, seconds: Int64, bytes: Int64, _ steps: String, charge: Int64
    ) throws -> [[String: String]] {
        let record = UsageRecord(
            id: "r", kind: kind, subscriber: try Samples.number(), direction: .outgoing,
            other: "", start: try Samples.now(), seconds: seconds, bytes: bytes, access: "",
            serving: "home")
        let explanation = Explanation(
            record: record, destination: "onnet", zone: nil, tariff: "super-8",
            tariffFrom: LocalDate("2019-01-01"), charge: Money(units: charge),
            steps: UsageSteps(steps), isLate: false,
            valueDate: try Samples.minsk().date(of: Samples.now()))
        let json = ExplanationJSON(
            currency: "BYN", sign: Samples.sign, zone: try Samples.minsk(), names: [:]
        ).render(
            explanation, taxPercent: 25,
            tax: try VAT.tax(of: explanation.charge, percent: 25))
        let read = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        return try #require(read?["words"] as? [[String: String]])
    }
}
