import Billing
import Rules
import Store

/// New tokens for a device. Whoever shows a token that was replaced long ago ends the device: it is
/// in two hands, and one of them stole it (RFC 9700 §4.14.2).
package struct RefreshDevice: Operation {
    package let token: String
    /// What an archive's reader sees when a replay ends the device.
    package let archived = ArchivedAct(.signIn, .refreshDevice)

    package init(token: String) { self.token = token }

    package struct Facts {
        let rule: DeviceRefreshing.Facts
        let family: DeviceFamily?
    }

    package struct Decision {
        let next: DeviceRefreshing.Decision
        let family: DeviceFamily
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        let sealer = act.effects.sealer
        let opened = DeviceFamily.open(token, as: .refresh, sealer)
        return Facts(
            rule: DeviceRefreshing.Facts(
                device: try opened.flatMap {
                    try transaction.device(family: $0.family.hash(sealer))
                },
                generation: opened?.number ?? 0, limits: act.catalogue.limits.device, now: act.now),
            family: opened?.family)
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> Decision {
        guard let family = facts.family else { throw .sessionEnded }
        return Decision(next: try DeviceRefreshing.decide(facts.rule), family: family)
    }

    /// Apps do this every few minutes, and strangers may try anything: only a replay is archived.
    package func isArchived(_ decision: Decision) -> Bool { false }

    package func isArchived(_ refusal: Refusal, _ facts: Facts) -> Bool {
        DeviceRefreshing.isReplay(facts.rule)
    }

    package func storeRefusal(
        _ refusal: Refusal, _ facts: Facts, _ act: Act, in transaction: Transaction
    ) throws {
        guard DeviceRefreshing.isReplay(facts.rule), let device = facts.rule.device else { return }
        try transaction.endDevice(device.id)
    }

    package func store(_ decision: Decision, _ act: Act, in transaction: Transaction) throws
        -> DeviceTokens
    {
        let next = decision.next
        if next.generation != next.device.generation {
            try transaction.setGeneration(
                next.generation, of: next.device.id, at: next.rotatedAt)
        }
        return DeviceTokens(
            device: next.device.id, family: decision.family, generation: next.generation,
            rotatedAt: next.rotatedAt, act)
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.rule.device?.subscription, number: nil)
    }
}

extension Door {
    package func refreshDevice(_ refresh: String, by caller: Caller) async throws
        -> Answer<DeviceTokens>
    {
        try await perform(RefreshDevice(token: refresh), by: caller)
    }
}
