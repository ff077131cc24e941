import ArgumentParser
import Billing
import Foundation
import Operations
import Rules
import Store

struct ExportRated: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rated", abstract: "Rated call records that start in a month.")

    @Option(help: "YYYY-MM; the current month unless given.")
    var month: Month?
    @OptionGroup var place: Place

    func run() throws {
        let installation = try Installation(reading: try place.configuration)
        let zone = try installation.zone
        let month = try month ?? installation.presentMonth
        let out = CSVOutput()
        try out.line([
            "id", "subscriber", "class", "tariff", "charge_t", "bundled_seconds", "bundled_kib",
            "bundled_pieces", "bundle_ids", "cause", "source", "load", "group", "tax_rate",
            "period",
        ])
        let vat = try installation.catalogue.operation.vat
        try installation.door.database.read { transaction in
            try transaction.exportRated(
                from: zone.start(of: month.first), until: zone.start(of: month.next.first)
            ) { record in
                let rate = vat.percent(on: record.valueDate)
                try out.line(
                    record.fields + [
                        record.group, String(rate), record.valueDate.monthOf.text,
                    ])
            }
        }
        try out.flush()
    }
}

struct ExportCounters: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counters",
        abstract: "What is used of bundles, and data volumes, of a month.")

    @Option(help: "YYYY-MM; the current month unless given.")
    var month: Month?
    @OptionGroup var place: Place

    func run() throws {
        let installation = try Installation(reading: try place.configuration)
        let catalogue = try installation.catalogue
        let zone = catalogue.operation.zone
        let month = try month ?? installation.presentMonth
        let out = CSVOutput()
        try out.line(["subscriber", "month", "from", "tariff", "counter", "granted", "used"])
        try installation.door.database.read { transaction in
            try transaction.exportCounters(of: month, by: catalogue) { row in
                let (from, tariff, name) =
                    switch row.counter.counter {
                    case .bundle(let counter): (counter.from, counter.tariff, counter.bundle)
                    case .volume(let counter):
                        (zone.start(of: counter.month.first), "", "table.\(counter.table)")
                    }
                try out.line([
                    row.number, month.text, zone.rfc3339(from), tariff, name, row.counter.granted,
                    String(row.counter.used),
                ])
            }
        }
        try out.flush()
    }
}

struct ExportSuspense: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspense", abstract: "Call records that wait to be charged, and why.")

    @OptionGroup var place: Place

    func run() throws {
        let installation = try Installation(reading: try place.configuration)
        let out = CSVOutput()
        try out.line(["source", "id", "reason", "row"])
        try installation.door.database.read { transaction in
            try transaction.exportSuspense { record, reason in
                let id = record.content.prefix { $0 != "," }
                try out.line([record.source, String(id), reason, record.content])
            }
        }
        try out.flush()
    }
}
