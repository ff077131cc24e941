import Billing
import Channels
import Foundation
import Glibc
import Logging
import Operations
import Secrets
import Store

/// One operator on this machine, opened: the only place where the parts are put together.
struct Installation: Sendable {
    let configuration: Configuration
    let door: Door

    /// Opens the database for writing; refused while another process does.
    /// - Parameters:
    ///   - firstLoadGoesOn: leaves a first load that was cut off as it is.
    ///   - now: the clock of all acts.
    init(
        writing configuration: Configuration, firstLoadGoesOn: Bool = false,
        now: @escaping @Sendable () -> Instant = Installation.now
    ) throws {
        let sealer = try KeyFile.read(configuration.keyFile)
        try self.init(
            configuration, sealer,
            try Database(
                writing: try configuration.database, key: sealer.fingerprint,
                firstLoadGoesOn: firstLoadGoesOn, heard: Heard.batch), now)
    }

    /// Opens it for reports, beside a server or not.
    init(reading configuration: Configuration) throws {
        let place = try configuration.database
        if case .file(let path) = place, !FileManager.default.fileExists(atPath: path) {
            throw Failure("There is no \(path); run: kabinet migrate")
        }
        try self.init(
            configuration, try KeyFile.read(configuration.keyFile), try Database(reading: place),
            Self.now)
    }

    /// - Throws: `ForeignKey` too.
    private init(
        _ configuration: Configuration, _ sealer: Sealer, _ database: Database,
        _ now: @escaping @Sendable () -> Instant
    ) throws {
        self.configuration = configuration
        if let foreign = try ForeignKey(sealer, of: database, configuration.keyFile) {
            database.close()
            throw foreign
        }
        let effects = Effects(
            now: now,
            ids: IDSource(
                after: try database.read { try $0.newestID() }, node: database.node),
            sealer: sealer)
        let files = try database.read { try $0.catalogueFiles() }
        door = Door(
            database: database, catalogue: CatalogueShelf(try FileJobs.stored(files)),
            effects: effects, work: SlowWork(), heard: Heard.act, stopped: Heard.stop)
    }

    func close() { door.database.close() }

    /// The system's clock, by the call that a test's clock can stand in for.
    static let now: @Sendable () -> Instant = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}
