import Operations
import Rules
import Views

extension APIRoutes {
    /// Registration and reset inside an app: number → code by SMS → password.
    mutating func addRegistration() {
        on(CodeRequestJSON.requestCode) { call in
            guard let purpose = CodePurpose(rawValue: call["purpose"]) else {
                throw APIProblem.malformed("body.purpose", expected: "registration | reset")
            }
            let answer = try await call.door.requestCode(
                number: try call.number(), purpose: purpose, key: try call.key(), by: call.caller)
            let code = try answer.outcome()
            return .accepted(
                CodeRequestJSON.render(code.request, ticket: code.ticket, zone: call.zone))
        }
        on(CodeRequestJSON.setPassword) { call in
            let answer = try await call.door.setPassword(
                ticket: call["ticket"], code: call["code"], password: call["password"],
                by: call.caller)
            try answer.outcome()
            return .done
        }
    }
}
