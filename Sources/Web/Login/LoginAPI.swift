import Operations
import Rules
import Views

extension APIRoutes {
    /// «Вход» and «Выход» of apps.
    mutating func addLogin() {
        on(TokensJSON.signIn) { call in
            guard let name = DeviceName(call["name"]) else {
                throw APIProblem(.unfitName)
            }
            let answer = try await call.door.signInDevice(
                number: try call.number(), password: call["password"], device: name,
                by: call.caller)
            let tokens = try answer.outcome()
            return .created(
                TokensJSON(tokens).render(zone: call.zone),
                at: "\(DeviceJSON.list.wholePath)/\(tokens.device)")
        }
        on(TokensJSON.refresh) { call in
            let answer = try await call.door.refreshDevice(call["refresh_token"], by: call.caller)
            return .ok(TokensJSON(try answer.outcome()).render(zone: call.zone))
        }
        on(DeviceJSON.list) { call in
            let devices = try call.door.devices(of: try call.subscriber(), by: call.caller)
            return .ok(DeviceJSON.render(devices, zone: call.zone))
        }
        on(DeviceJSON.revoke) { call in
            guard let id = Int64(call["id"]) else { throw APIProblem(.notFound) }
            let answer = try await call.door.revokeDevice(
                id, of: try call.subscriber(), key: try call.key(), by: call.caller)
            try answer.outcome()
            return .done
        }
        on(DeviceJSON.revokeAll) { call in
            let act = SignOut(session: try call.subscriber(), everywhere: true)
            try await call.door.perform(act, by: call.caller).outcome()
            return .done
        }
    }
}

extension TokensJSON {
    fileprivate init(_ tokens: DeviceTokens) {
        self.init(
            device: tokens.device, access: tokens.access, accessExpires: tokens.accessExpires,
            refresh: tokens.refresh, refreshExpires: tokens.refreshExpires)
    }
}
