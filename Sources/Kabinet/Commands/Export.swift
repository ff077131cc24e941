import ArgumentParser
import Billing
import Channels
import Foundation
import Operations
import Store

/// `kabinet export …`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what the database holds as CSV to standard output.",
        subcommands: [
            ExportRated.self, ExportCounters.self, ExportSuspense.self, ExportLedger.self,
            ExportBalances.self,
        ])
}

struct ExportLedger: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Ledger entries, a row a leg.")

    @Option(help: "YYYY-MM of the value date; every month unless given.")
    var month: Month?
    @OptionGroup var place: Place

    func run() throws {
        let installation = try Installation(reading: try place.configuration)
        let zone = try installation.zone
        let out = CSVOutput()
        try out.line(["posting", "at", "value_date", "account", "leg", "amount_t", "cause"])
        let from = month?.first ?? LocalDate(dayNumber: 0)
        let until = month?.next.first ?? LocalDate(dayNumber: 1_000_000)
        try installation.door.database.read { transaction in
            try transaction.exportLedger(from: from, until: until) { line in
                try out.line([
                    line.posting, zone.rfc3339(line.at),
                    zone.rfc3339(zone.start(of: line.valueDate)),
                    line.account.map(String.init) ?? "", line.leg, String(line.amount.units),
                    line.cause,
                ])
            }
        }
        try out.flush()
    }
}

struct ExportBalances: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balances", abstract: "Every account with its balance.")

    @OptionGroup var place: Place

    func run() throws {
        let installation = try Installation(reading: try place.configuration)
        let out = CSVOutput()
        try out.line(["account", "balance_t", "bonus_units"])
        try installation.door.database.read { transaction in
            try transaction.exportBalances { account, balance, bonus in
                try out.line([String(account), String(balance.units), String(bonus)])
            }
        }
        try out.flush()
    }
}

extension Month: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Installation {
    /// Throws before there is one.
    var catalogue: Catalogue { get throws { try door.catalogue.current().catalogue } }

    var zone: Zone { get throws { try catalogue.operation.zone } }

    var presentMonth: Month { get throws { try zone.date(of: Self.now()).monthOf } }
}

/// CSV to standard output, written in large pieces.
final class CSVOutput {
    private var buffer = Data()

    func line(_ fields: some Sequence<String>) throws {
        buffer.append(contentsOf: CSVText.line(Array(fields)).utf8)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count > 65_536 { try flush() }
    }

    /// - Throws: when the disk is full or the reader has gone: half an export must not look whole.
    func flush() throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: buffer)
        } catch {
            throw Failure("The export could not be written: \(error.localizedDescription)")
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
