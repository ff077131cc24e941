import Billing
import Channels
import Foundation
import Operations
import Rules

/// Fills a new operator with its catalogue, the cast, their calls and one payment, all by the ways
/// that a real operator uses. The town, if there is one, comes between the catalogue and the cast.
package struct DemoOperator: Sendable {
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    private let door: Door
    private let folder: String

    package init(door: Door, folder: String) {
        self.door = door
        self.folder = folder
    }

    package func load(catalogue: String) async throws {
        try await run(.catalogue(folder: catalogue))
    }

    package func addCast() async throws {
        let zone = try door.catalogue.current().catalogue.operation.zone
        try FileManager.default.createDirectory(
            atPath: folder + "/files", withIntermediateDirectories: true)
        let feed = try write(CastFeed.csv, to: "subscribers.csv")
        try await run(
            .subscribers(file: feed, rejects: feed + ".rejects.csv", isCheck: false))
        let usage = try write(
            CastUsage.csv(until: door.effects.now(), zone: zone), to: "usage.csv")
        try await run(
            .usage(file: usage, source: "demo", format: .csv, rejects: usage + ".rejects.csv"))
        try await payAnna()
    }

    private func run(_ job: FileJob) async throws {
        let words = Words()
        let end = await FileJobs(door: door).run(job) { words.add($0) }
        guard end == .done else { throw Fault(description: words.text) }
    }

    private func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/files/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        return path
    }

    private func payAnna() async throws {
        guard let number = Cast.member(named: "anna")?.number,
            let amount = Money(decimal: "20.00")
        else { throw Fault(description: "the cast has no Anna") }
        let payment = TakePayment(
            agent: "demo", transactionID: "1", number: number, amount: amount)
        let caller = Caller(channel: .terminal, address: "demo")
        if case .refused(let refusal) = try await door.perform(payment, by: caller) {
            throw Fault(description: "Anna's payment was refused: \(refusal.code)")
        }
    }
}
