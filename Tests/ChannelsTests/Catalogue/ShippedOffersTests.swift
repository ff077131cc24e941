import Billing
import Channels
import Testing

/// What the shipped catalogue of the default operator has, and what its sources say.
@Suite struct ShippedOffersTests {
    private let catalogue: Catalogue
    private let today: LocalDate

    init() throws {
        catalogue = try CatalogueReader.read(ShippedCatalogue.files())
        today = try #require(LocalDate("2026-11-22"))
    }

    @Test func `there are 24 tariffs, some open, some to change to, some of the archive`() {
        let now = catalogue.tariffs.versions(on: today)
        #expect(catalogue.tariffCount == 24)
        #expect(now.count == 24)
        #expect(catalogue.tariffs.count == 30)
        let states = Dictionary(grouping: now, by: \.state).mapValues(\.count)
        #expect(states == [.open: 10, .transferOnly: 2, .archive: 12])
        let cast = ["super-8", "super", "legko-skazat", "bezlimitishche-plus", "absolyut"]
        #expect(Set(cast).isSubset(of: now.map(\.id)))
    }

    @Test func `there are services, packages, gifts, documents and roaming zones`() {
        #expect(catalogue.services.count == 21)
        #expect(catalogue.services.count { $0.kind == .content } == 7)
        #expect(catalogue.services.count { $0.kind == .once } == 3)
        #expect(catalogue.packages.count == 6)
        #expect(catalogue.gifts.count == 15)
        #expect(catalogue.documents.count == 4)
        #expect(Set(catalogue.destinations.roaming.map(\.id)).count == 7)
        #expect(catalogue.numbers.shortCodes.count == 12)
    }

    @Test(arguments: [
        ("super", "2019-12-31", "10.40"), ("super", "2020-01-01", "10.81"),
        ("legko-skazat", "2019-12-31", "0.64"), ("legko-skazat", "2020-01-01", "0.66"),
        ("absolyut", "2019-12-31", "143.41"), ("absolyut", "2020-01-01", "149.14"),
        ("ultra", "2019-01-01", "52.98"), ("ultra", "2026-01-01", "55.09"),
        ("bezlimitishche-2", "2019-12-31", "22.50"), ("bezlimitishche-2", "2020-12-31", "23.40"),
        ("bezlimitishche-2", "2021-01-01", "31.20"), ("super-go", "2026-01-01", "8.84"),
        ("super-10", "2026-01-01", "21.30"), ("super-golos", "2026-01-01", "24.90"),
        ("super-25", "2026-01-01", "30.60"), ("super-max-50", "2026-01-01", "36.40"),
        ("super-max", "2019-01-01", "20.00"), ("super-max-plus", "2019-01-01", "25.00"),
        ("umnyy-biznes-2", "2026-01-01", "12.52"), ("gostevoy", "2026-01-01", "0.00"),
        ("osobyy", "2026-01-01", "1.23"), ("detskiy", "2026-01-01", "1.19"),
        ("blizkiy", "2026-01-01", "0.66"), ("pobeda", "2026-01-01", "1.00"),
    ])
    func `a fee is the published one of its day`(id: String, day: String, fee: String) throws {
        let date = try #require(LocalDate(day))
        #expect(catalogue.tariff(id, on: date)?.fee.amount.decimal == fee)
    }

    @Test func `a promise is up to 5 roubles for 10 days, a card has 14 digits`() throws {
        let promise = try #require(catalogue.terms.promise.on(today))
        #expect(promise.largest.decimal == "5.00")
        #expect(promise.days == 10)
        #expect(promise.settlement == [.advance])
        #expect(promise.barredTariffs == ["gostevoy", "gostevoy-7", "gostevoy-30"])
        let vouchers = try #require(catalogue.terms.vouchers.on(today))
        #expect(vouchers.codeDigits == 14)
        #expect(vouchers.values.map(\.decimal) == ["5.00", "10.00", "20.00", "50.00"])
    }

    @Test func `the days of bills and the state's cap on debt are there`() throws {
        let bills = try #require(catalogue.terms.bills.on(today))
        #expect([bills.monthClose, bills.dueDay] == [3, 20])
        #expect([bills.partialBlockDays, bills.fullBlockDays] == [3, 13])
        #expect(bills.reminders == [-5, -1, 1])
        let debt = try #require(catalogue.terms.debt.on(today))
        #expect(debt.cap.decimal == "225.00")
        #expect(debt.source?[.ru].contains("№ 108") == true)
        #expect(catalogue.limits.ownCap == OwnCapLimits())
    }

    @Test(arguments: [(1, 0), (14, 0), (15, 500), (180, 500)] as [(Int, Int64)])
    func `two weeks of a voluntary block are free`(day: Int, units: Int64) throws {
        let terms = try #require(catalogue.terms.voluntaryBlock.on(today))
        #expect(terms.price(ofDay: day).units == units)
    }

    @Test func `Russia is cheap and takes bundles since the agreement`() throws {
        let destinations = catalogue.destinations
        let last = try #require(LocalDate("2025-02-28"))
        let first = try #require(LocalDate("2025-03-01"))
        let before = try #require(destinations.roamingZone(mcc: "250", on: last))
        let after = try #require(destinations.roamingZone(mcc: "250", on: first))
        #expect([before.id, after.id] == ["russia", "russia"])
        #expect([before.homeBundles, after.homeBundles] == [false, true])
        #expect(after.prices[.incoming]?.decimal == "0.11")
        #expect(after.prices[.mms] == after.prices[.sms])
        #expect(destinations.roamingZone(mcc: "428", on: first)?.prices[.mb]?.decimal == "140.00")
        #expect(destinations.roamingZone(mcc: "257", on: first) == nil)
    }

    @Test func `a service has its fees, its trial and what it needs`() throws {
        let hidden = try #require(catalogue.service("caller-id-hidden", on: today))
        #expect(hidden.fees.map(\.period) == [.once, .monthly])
        #expect(hidden.fees.map(\.amount.decimal) == ["0.50", "2.50"])
        #expect(catalogue.service("missed-calls", on: today)?.trialDays == 7)
        #expect(catalogue.service("voicemail", on: today)?.requires == ["forwarding"])
        #expect(catalogue.service("informed", on: LocalDate(dayNumber: 0)) == nil)
        #expect(catalogue.service("ringback", on: today)?.earnsBonus == false)
    }

    @Test func `a tariff may price a zone of roaming otherwise`() throws {
        let (files, line) = try ShippedCatalogue.files(
            "tariffs/super.yaml", replacing: "    prices:\n",
            with: "    prices:\n      roaming: {cis: {out: \"0.50\", mb: \"1.00\"}}\n")
        try #require(line > 0)
        let tariff = try #require(
            CatalogueReader.read(files).tariff("super-8", on: today))
        #expect(tariff.prices.roaming["cis"]?[.out]?.decimal == "0.50")
        #expect(tariff.prices.roaming["cis"]?[.sms] == nil)
    }

    @Test func `a catalogue of an earlier version reads, and offers nothing else`() throws {
        let services = """
            services:
              - id: forwarding
                name: {ru: Переадресация, be: Пераадрасацыя, en: Forwarding}
            """
        let kept = ["operator.yaml", "logo.svg", "tariffs/super.yaml"]
        var files = try ShippedCatalogue.files().filter { kept.contains($0.name) }
        files.append(CatalogueFile(name: "services.yaml", text: services))
        for (name, mark) in [("destinations.yaml", "\n# Roaming"), ("limits.yaml", "\nweb_sms:")] {
            let file = try #require(try ShippedCatalogue.files().first { $0.name == name })
            let end = try #require(file.text.firstRange(of: mark))
            files.append(
                CatalogueFile(name: name, text: String(file.text[..<end.lowerBound]) + "\n"))
        }
        let old = try CatalogueReader.read(files)
        #expect(old.services.map(\.id) == ["forwarding"])
        #expect(old.packages.isEmpty && old.gifts.isEmpty && old.documents.isEmpty)
        #expect(old.terms.promise.on(today) == nil)
        #expect(old.limits.webSMS == nil)
    }
}
