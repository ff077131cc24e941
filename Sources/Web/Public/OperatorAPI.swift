import Operations
import Views

extension APIRoutes {
    /// What an app must know before anybody signs in.
    mutating func addOperator() {
        on(OperatorJSON.operation) { call in .ok(OperatorJSON.render(call.act.catalogue)) }
    }
}
