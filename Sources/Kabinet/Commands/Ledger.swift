import ArgumentParser
import Billing
import Channels
import Foundation
import Operations
import Store

/// `kabinet ledger …`
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The ledger.", subcommands: [LedgerVerify.self])
}

struct LedgerVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compute every sum of the ledger anew; print the first difference.",
        discussion: """
            Each posting sums to zero in money and in bonus units; each entry has its posting and \
            its account; each balance is the sum of the account's entries; each payment is what \
            its posting moves; the records of each load cost what its postings take, and each \
            re-rating changed them by what its own take. What is wrong is printed with its \
            entries, and the command ends with 1. A server may run meanwhile: what is read is one \
            moment's state.
            """)

    @OptionGroup var place: Place

    func run() throws {
        let installation = try Installation(reading: try place.configuration)
        let database = installation.door.database
        let (found, contents) = try database.read { transaction in
            let found = try transaction.firstLedgerDifference { sum in
                note("adding up: \(sum.rawValue)")
            }
            return (found, try transaction.contents())
        }
        guard let found else {
            return say(
                "every sum is right: \(contents.entries) entries, \(contents.accounts) accounts, "
                    + "\(contents.payments) payments, \(contents.records) records")
        }
        say("WRONG: \(found.found)")
        say("posting,at,value_date,account,leg,amount_t,cause")
        for line in found.lines {
            say(
                CSVText.line([
                    line.posting, Zone.utc.rfc3339(line.at), line.valueDate.text,
                    line.account.map(String.init) ?? "", line.leg, String(line.amount.units),
                    line.cause,
                ]))
        }
        throw ExitCode.failure
    }

    /// Progress goes where it does not mix with what was found.
    private func note(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
