import Billing
import Rules
import Store

/// Stops and goes of classes of service: the bar, the notice and the network's command are written
/// in the transaction of the act that brought them about.
extension Door {
    /// Writes what changes; what holds already, or does not, is passed over.
    /// - Returns: what the network is told.
    @discardableResult
    static func bar(_ changes: [BarChange], _ act: Act, in transaction: Transaction) throws
        -> [NetworkCommand]
    {
        guard !changes.isEmpty else { return [] }
        var books = try transaction.bars(of: Set(changes.map(\.subscription)).sorted())
        var commands: [NetworkCommand] = []
        for change in changes {
            let step = books[change.subscription, default: BarBook()].take(change, at: act.now)
            guard let step else { continue }
            switch change.step {
            case .begin: try transaction.add(step.bar)
            case .end: try transaction.end(step.bar)
            }
            let command = try tell(change, step, act, in: transaction)
            commands += command.map { [$0] } ?? []
        }
        return commands
    }

    /// Tells the subscriber and the network. A subscription without a number hears nothing: its
    /// last one may be another's.
    private static func tell(
        _ change: BarChange, _ step: BarBook.Step, _ act: Act, in transaction: Transaction
    ) throws -> NetworkCommand? {
        let subscription = change.subscription
        guard let holder = try transaction.holder(subscription: subscription, at: act.now)
        else { return nil }
        if case .begin(_, let notice) = change.step {
            try transaction.add(
                notice, id: act.effects.ids.next(at: act.now), to: holder, at: act.now)
        }
        guard let kind = step.command else { return nil }
        let command = NetworkCommand(
            id: act.effects.ids.next(at: act.now), at: act.now, subscription: subscription,
            number: holder.number, service: step.bar.service, act: kind, cause: step.bar.cause,
            recordEnd: kind == .bar ? step.bar.recordEnd : nil)
        try transaction.add(command)
        return command
    }
}
