import Billing

/// After a SIM change somebody else may hold the number: no password is reset and no PUK shown for
/// the catalogue's hours (SIM swap fraud).
package enum SIMChange {
    package static func requireSettled(changedAt: Instant?, hours: Int64, now: Instant)
        throws(Refusal)
    {
        guard let changedAt, changedAt <= now else { return }
        let until = changedAt.adding(seconds: hours * 3_600)
        if now < until { throw .simChanged(until: until) }
    }
}
