import Billing
import Operations
import Rules
import Views

extension APIRoutes {
    /// «Лимиты расходов» for apps.
    mutating func addCaps() {
        on(CapsJSON.show) { call in
            let caps = try call.door.spendingCaps(of: try call.subscriber(), by: call.caller)
            return .ok(CapsJSON.render(caps, currency: call.currency, zone: call.zone))
        }
        on(CapsJSON.set) { call in
            guard let amount = Money(decimal: call["amount"]) else {
                throw APIProblem.malformed("body.amount", expected: Shapes.sum.expected)
            }
            return try await call.setCap(amount)
        }
        on(CapsJSON.remove) { call in try await call.setCap(nil) }
    }
}

extension APICall {
    fileprivate func setCap(_ amount: Money?) async throws -> APIAnswer {
        guard let kind = CapKind(rawValue: self["kind"]) else { throw APIProblem(.notFound) }
        let answer = try await door.setOwnCap(
            kind, amount, of: try subscriber(), key: try key(), by: caller)
        try answer.outcome()
        return .done
    }
}
