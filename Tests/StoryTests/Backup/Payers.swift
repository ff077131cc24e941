import Foundation
import Synchronization

/// Four terminals that pay for one number, one rouble after another, until they are stopped.
final class Payers: Sendable {
    private struct State {
        /// Our receipts by the agent's id, as they were acknowledged.
        var receipts: [String: String] = [:]
        var isStopped = false
    }

    private let agent: Agent
    private let state = Mutex(State())
    private let group = DispatchGroup()

    init(_ server: Server) throws { agent = try Agent(server) }

    var receipts: [String: String] { state.withLock(\.receipts) }

    func start() {
        for terminal in 1...4 {
            group.enter()
            Thread.detachNewThread { [self] in
                var number = terminal * 100_000
                while !state.withLock(\.isStopped) {
                    number += 1
                    pay(String(number))
                }
                group.leave()
            }
        }
    }

    func wait(forReceipts count: Int) throws {
        for _ in 0..<10_000 {
            if receipts.count >= count { return }
            usleep(3_000)
        }
        throw StoryFault("only \(receipts.count) of \(count) payments were taken")
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        group.wait()
    }

    private func pay(_ txn: String) {
        // One whose answer did not come is nobody's promise.
        guard let receipt = try? agent.pay(Cast.boris.number, sum: "1.00", txn: txn),
            receipt["result"] == "0", let ours = receipt["prv_txn"]
        else { return }
        state.withLock { $0.receipts[txn] = ours }
    }
}
