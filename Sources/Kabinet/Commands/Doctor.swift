import ArgumentParser
import Billing
import Channels
import Foundation
import Glibc
import Operations
import Store

/// `kabinet doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check configuration, key, database, catalogue, clock and disk; say what to do.")

    @OptionGroup var place: Place

    func run() throws {
        var visit = DoctorVisit()
        do {
            let configuration = try place.configuration
            visit.well("configuration", "read")
            visit.examine(configuration)
        } catch {
            visit.ill("configuration", "\(error)")
        }
        if visit.isIll { throw ExitCode.failure }
    }
}

/// What was found, printed line by line.
struct DoctorVisit {
    private(set) var isIll = false
    private static let leastFree: UInt64 = 1 << 30
    private static let leastDays = 14

    func well(_ part: String, _ finding: String) { say("ok    \(part): \(finding)") }

    /// Nothing is broken, but somebody should look.
    func warn(_ part: String, _ finding: String) { say("warn  \(part): \(finding)") }

    mutating func ill(_ part: String, _ finding: String) {
        isIll = true
        say("FAIL  \(part): \(finding)")
    }

    mutating func examine(_ configuration: Configuration) {
        key(configuration)
        agents(configuration)
        certificate(configuration)
        owners(configuration)
        disk(configuration.folder)
        openFiles(configuration)
        network(configuration)
        doubts(configuration)
        do {
            let installation = try Installation(reading: configuration)
            try database(installation)
            catalogue(installation)
            try days(installation)
            try clock(installation)
        } catch is ForeignKey {
            // Told already.
            isIll = true
        } catch {
            ill("database", "\(error)")
        }
    }

    private mutating func key(_ configuration: Configuration) {
        do {
            let key = try KeyFile.read(configuration.keyFile)
            if let foreign = ForeignKey(key, of: configuration) { throw foreign }
            well("key", "32 bytes, for its owner alone; the database's")
        } catch {
            ill("key", "\(error)")
        }
    }

    private mutating func agents(_ configuration: Configuration) {
        do {
            let count = try configuration.terminalAgents().count
            well("agents", "\(count), each password for its owner alone")
        } catch {
            ill("agents", "\(error)")
        }
    }

    private mutating func certificate(_ configuration: Configuration) {
        guard let files = configuration.tls else { return }
        do {
            let end = try Certificates(files).expiry
            let days = (end - Int(Installation.now().microseconds / 1_000_000)) / 86_400
            if days < Self.leastDays {
                ill("tls", "\(files.certificate) ends in \(days) days; renew it")
            } else {
                well("tls", "certificate and key belong together; \(days) days are left")
            }
        } catch {
            ill("tls", "\(error)")
        }
    }

    private mutating func disk(_ folder: String) {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return ill("disk", "cannot look at \(folder)") }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        let gigabytes = free >> 30
        if free < Self.leastFree {
            ill("disk", "\(gigabytes) GiB free under \(folder); make room for at least 1 GiB")
        } else {
            well("disk", "\(gigabytes) GiB free")
        }
    }

    private mutating func network(_ configuration: Configuration) {
        if let address = configuration.plainBeyondLoopback {
            ill(
                "network", "\(address) without TLS: put a proxy with TLS in front"
            )
        } else {
            well("network", "passwords do not cross a network in the clear")
        }
    }

    private mutating func database(_ installation: Installation) throws {
        let problem = try installation.door.database.read { try $0.firstDamage() }
        if let problem {
            ill("database", "damaged: \(problem); stop the server and run: kabinet restore")
        } else {
            well("database", "whole, its schema up to date, the ledger sums to zero")
        }
    }

    private mutating func catalogue(_ installation: Installation) {
        do {
            let catalogue = try installation.door.catalogue.current().catalogue
            well("catalogue", "\(catalogue.operation.id), \(catalogue.tariffCount) tariffs")
        } catch {
            ill("catalogue", "none; run: kabinet load catalogue DIR")
        }
    }

    /// A server takes a day's fees soon after its midnight.
    private func days(_ installation: Installation) throws {
        guard let zone = try? installation.door.catalogue.current().catalogue.operation.zone else {
            return
        }
        let today = zone.date(of: Installation.now())
        let last = try installation.door.lastTurnedDay()
        switch last {
        case today?: well("days", "the fees of \(today.text) are taken")
        case let last?:
            warn("days", "fees are taken up to \(last.text); a server that runs takes the rest")
        case nil: warn("days", "no server has taken a day's fees yet")
        }
    }

    /// A clock behind what the database has seen would order acts wrongly.
    private mutating func clock(_ installation: Installation) throws {
        let newest = try installation.door.database.read { try $0.newestArchived() }
        let now = Installation.now()
        if let newest, now < newest {
            ill("clock", "behind the last archived act; set the time (chrony, ntpd)")
        } else {
            well("clock", Zone.utc.rfc3339(now))
        }
    }
}
