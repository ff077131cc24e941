import ArgumentParser
import Billing
import Channels
import Foundation
import Operations
import Rules
import Synchronization

/// A clock that goes only where it is sent.
final class SimulatedClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }

    func set(_ next: Instant) { instant.withLock { $0 = max($0, next) } }
}

/// Runs acts at their instants, and every day's turn between them, through the door.
struct History {
    let door: Door
    let clock: SimulatedClock
    /// Who takes the payments.
    var agent = "replay"
    /// Whether a job that rejects some rows is good enough, and a payment that is refused.
    var mayReject = true
    /// What the jobs say, and refused payments.
    var hear: @Sendable (String) -> Void = { say($0) }

    func run(_ act: ReplayAct) async throws {
        try await turnDays(upTo: try zone.date(of: act.at))
        clock.set(act.at)
        switch act.what {
        case .job(let job): try await run([job])
        case .payment(let number, let amount):
            let payment = TakePayment(
                agent: agent, transactionID: "\(act.line)", number: number, amount: amount)
            if case .refused(let refusal) = try await door.perform(payment, by: caller) {
                hear("line \(act.line): the payment is refused: \(refusal.code)")
                guard mayReject else { throw ExitCode(JobEnd.someRejected.exitStatus) }
            }
        }
    }

    /// Stops at a job that fails; what one rejects is in its file.
    func run(_ jobs: [FileJob]) async throws {
        for job in jobs {
            let name = URL(fileURLWithPath: job.path ?? "").lastPathComponent
            let end = await FileJobs(door: door, isAlone: true).run(job) { message in
                if case .line(let line) = message { hear("\(name): \(line)") }
            }
            guard end == .done || end == .someRejected && mayReject else {
                throw ExitCode(end.exitStatus)
            }
        }
    }

    /// Each day as of its own 00:00.
    func turnDays(upTo last: LocalDate) async throws {
        var day = try zone.date(of: clock.now)
        while day < last {
            day = day.adding(days: 1)
            clock.set(try zone.start(of: day))
            while try await door.turnNextAccounts() == .more {}
        }
    }

    private var zone: Zone { get throws { try door.catalogue.current().catalogue.operation.zone } }

    private var caller: Caller { Caller(channel: .file, address: agent) }
}
