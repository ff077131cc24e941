import Billing
import Channels
import Testing

@Suite struct CatalogueReaderTests {
    @Test func `the shipped catalogue reads and says what the price list says`() throws {
        let catalogue = try CatalogueReader.read(ShippedCatalogue.files())
        let date = try #require(LocalDate("2026-11-22"))
        let superEight = try #require(catalogue.tariff("super-8", on: date))
        #expect(superEight.fee.amount.decimal == "17.70")
        #expect(superEight.fee.mode == .dailyParts)
        #expect(superEight.state == .transferOnly)
        #expect(superEight.bundles.map(\.id) == ["favourite", "all-nets", "chat", "data"])
        #expect(superEight.prices.data == .intervals(table: "open-internet"))
        let stepped = try #require(
            catalogue.tariff("legko-skazat", on: date)?.prices.voice["onnet"])
        #expect(stepped.steps.map(\.fromMinute) == [1, 4])
        #expect(stepped.steps.map(\.price.units) == [838, 298])
    }

    @Test func `the operator's numbers, zone and tax are there`() throws {
        let catalogue = try CatalogueReader.read(ShippedCatalogue.files())
        #expect(catalogue.operation.name.be == "МТС")
        #expect(catalogue.operation.passwordCode == "*111*17#")
        #expect(catalogue.operation.vat.map(\.percent) == [25])
        #expect(catalogue.operation.logo?.contains("<svg") == true)
        #expect(catalogue.numbers.own == "mts")
        #expect(Set(catalogue.numbers.mobile.map(\.holder)) == ["mts", "a1", "life"])
        #expect(
            catalogue.numbers.shortCodes.filter(\.emergency).map(\.code)
                == ["101", "102", "103", "104", "112"])
        let zone = catalogue.operation.zone
        let summer = try #require(Instant(rfc3339: "2005-07-01T00:00:00Z"))
        let winter = try #require(Instant(rfc3339: "2005-01-01T00:00:00Z"))
        let today = try #require(Instant(rfc3339: "2026-01-01T00:00:00Z"))
        #expect([summer, winter, today].map(zone.offset(at:)) == [10_800, 7_200, 10_800])
    }

    @Test func `a call to Bangladesh has a zone and a price`() throws {
        let destinations = try CatalogueReader.read(ShippedCatalogue.files()).destinations
        let zone = try #require(
            destinations.zones.first { $0.prefixes.contains { $0.prefix == "880" } })
        #expect(destinations.defaults.last?.voice["intl.\(zone.id)"] != nil)
    }

    @Test func `a new version of a tariff holds from its own date on and not a day before`() throws
    {
        let version = """
              - id: super-8
                name: {ru: Супер 8, be: Супер 8, en: Super 8}
                valid_from: 2020-11-10
                state: archive
                settlement: [advance]
                fee: {amount: "18.40", mode: daily_parts}
                prices:
                  voice: {onnet: "0.0379", all: "0.0975"}
                  sms: {all: "0.0618"}
                  mms: {all: "0.15"}
                  forwarded: {all: "0.0975"}
                  data: {mode: per_mb, price: "0.04"}
              - id: super
            """
        let files = try ShippedCatalogue.files(
            "tariffs/super.yaml", replacing: "  - id: super\n", with: version + "\n"
        ).files
        let catalogue = try CatalogueReader.read(files)
        let rows = [
            ("2018-12-31", nil), ("2019-01-01", "17.70"), ("2020-11-09", "17.70"),
            ("2020-11-10", "18.40"), ("2026-11-22", "18.40"),
        ]
        for (day, amount) in rows {
            let date = try #require(LocalDate(day))
            #expect(catalogue.tariff("super-8", on: date)?.fee.amount.decimal == amount)
        }
    }

    @Test func `a catalogue of before the apps is read with their usual limits`() throws {
        let sections = /(device|code):.*\n(  .*\n)+/.anchorsMatchLineEndings()
        let keys = /(  per_app_address|  per_app_network|  app_global|idempotency_hours): .*\n/
        let hours = /spending_report_hours: .*\n/
        let files = try ShippedCatalogue.files().map { file in
            guard file.name == "limits.yaml" else { return file }
            let text = file.text.replacing(sections, with: "").replacing(keys, with: "")
                .replacing(hours, with: "")
            #expect(!text.contains("idle_days") && !text.contains("app_global"))
            #expect(!text.contains("spending_report_hours"))
            return CatalogueFile(name: file.name, text: text)
        }
        let limits = try CatalogueReader.read(files).limits
        #expect(limits.device.idleDays == 60)
        #expect(limits.code.perNumber == 5)
        #expect(limits.signIn.appGlobal == 600)
        #expect(limits.signIn.perAppNetwork == 400)
        #expect(limits.code.perNetwork == 700)
        #expect(limits.idempotencyHours == 24)
        #expect(limits.spendingReportHours == 24)
    }

    @Test func `several mistakes are told at once, by file and line`() throws {
        let one = try ShippedCatalogue.files(
            "tariffs/super.yaml", replacing: "\"17.70\"", with: "\"17,70\"")
        let files = one.files.map { file in
            CatalogueFile(
                name: file.name,
                text: file.text.replacing("state: transfer_only", with: "state: closed")
                    .replacing("idle_minutes: 15", with: "idle_minutes: never"))
        }
        let mistakes = ShippedCatalogue.mistakes(in: files)
        #expect(
            mistakes.map(\.key) == [
                "session.idle_minutes", "tariffs[pobeda].state", "tariffs[super-8].state",
                "tariffs[super-8].fee.amount",
            ])
        let file = "tariffs/super.yaml"
        #expect(mistakes.map(\.file) == ["limits.yaml", "tariffs/basic.yaml", file, file])
    }
}
