import Billing
import Channels
import Foundation
import Glibc
import Metrics
import Operations
import Store
import Web

/// What is looked up when somebody asks for it, rather than counted as it happens.
struct Gauges: Sendable {
    let installation: Installation
    let site: Site
    let control: ControlServer
    let certificates: Certificates?
    let started: Instant

    func look() {
        let door = installation.door
        Meter(.writerWaiting).set(door.database.waitingActs)
        Meter(.readersBusy).set(door.database.busyReaders)
        Meter(.slowWorkWaiting, ("kind", "password")).set(door.work.waitingCount)
        Meter(.slowWorkWaiting, ("kind", "picture")).set(site.drawing.waitingCount)
        Meter(.slowWorkWaiting, ("kind", "file")).set(site.filing.waitingCount)
        Meter(.requestsTurnedAway).set(site.admission.turnedAway)
        Meter(.jobs).set(control.runningJobs)
        if let expiry = certificates?.expiry { Meter(.certificateExpiry).set(expiry) }
        // A database that is away has no outbox to count: the last figures stand.
        if let queue = try? door.outboxQueue() {
            Meter(.outboxWaiting).set(queue.waiting)
            Meter(.outboxOldest).set(queue.oldestSeconds)
        }
        if let queue = try? door.networkQueue() {
            Meter(.networkWaiting).set(queue.waiting)
            Meter(.networkOldest).set(queue.oldestSeconds)
        }
        process()
    }

    private func process() {
        Meter(.build, ("version", Kabinet.version)).set(1)
        Meter(.started).set(started.microseconds / 1_000_000)
        if let pages = Self.residentPages() {
            Meter(.memory).set(pages * Int64(sysconf(Int32(_SC_PAGESIZE))))
        }
        var usage = rusage()
        if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            Meter(.processor).set(usage.ru_utime.inSeconds + usage.ru_stime.inSeconds)
        }
        if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            Meter(.openFiles).set(open.count)
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            Meter(.mostFiles).set(Double(limit.rlim_cur))
        }
    }

    /// The second number of `/proc/self/statm` (proc(5)).
    private static func residentPages() -> Int64? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
            return nil
        }
        let numbers = text.split(separator: " ")
        return numbers.count > 1 ? Int64(numbers[1]) : nil
    }
}

extension timeval {
    fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
