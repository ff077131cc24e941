import Operations
import Views

extension APIRoutes {
    /// «Главная страница» for apps.
    mutating func addHome() {
        on(CardJSON.operation) { call in
            let card = try call.door.home(of: try call.subscriber(), by: call.caller)
            return .ok(CardJSON.render(card, currency: call.currency))
        }
        on(CodesJSON.operation) { call in
            let answer = try await call.door.showCodes(
                call["password"], of: try call.subscriber(), by: call.caller)
            return .ok(CodesJSON.render(try answer.outcome()))
        }
    }
}
