import Foundation

/// An app on a phone: JSON over HTTP with the tokens of its device, no cookies.
final class App {
    let server: Server
    private(set) var tokens: JSONFields?

    init(_ server: Server) { self.server = server }

    var access: String { tokens?["access_token"].text ?? "" }

    var refresh: String { tokens?["refresh_token"].text ?? "" }

    var device: String { tokens?["device"].text ?? "" }

    /// One call; `path` is below `/api/v1`.
    func call(
        _ method: String, _ path: String, _ body: [String: String]? = nil,
        headers: [String: String] = [:]
    ) throws -> Answer {
        var all = headers
        if tokens != nil, all["Authorization"] == nil { all["Authorization"] = "Bearer \(access)" }
        let bytes = try body.map { [UInt8](try JSONSerialization.data(withJSONObject: $0)) }
        if bytes != nil, all["Content-Type"] == nil { all["Content-Type"] = "application/json" }
        return try Browser(server).request(
            method, "/api/v1" + path, headers: all.filter { !$0.value.isEmpty }, body: bytes)
    }

    func get(_ path: String, headers: [String: String] = [:]) throws -> Answer {
        try call("GET", path, headers: headers)
    }

    /// Signs in and keeps the tokens.
    func signIn(_ number: String, password: String = "Kvitka7", name: String = "Телефон") throws {
        tokens = nil
        let body = ["number": "+" + number, "password": password, "name": name]
        tokens = try call("POST", "/devices", body).json(201)
    }

    /// A new pair of tokens.
    func renew() throws {
        tokens = try call("POST", "/devices/refresh", ["refresh_token": refresh]).json(200)
    }
}

extension Answer {
    /// The body, where the answer is what the story expects.
    func json(_ expected: Int = 200) throws -> JSONFields {
        guard status == expected else { throw StoryFault("\(expected) is expected: \(summary)") }
        return try JSONFields(body)
    }

    /// The last part of a problem's `type`; empty for what is no problem.
    var problem: String {
        guard self["Content-Type"] == "application/problem+json",
            let type = (try? JSONFields(body))?["type"].text
        else { return "" }
        return String(type.drop { $0 != "#" }.dropFirst())
    }
}

extension Server {
    /// An app in which this number is signed in, its password having been set by USSD.
    func app(of number: String, name: String = "Телефон") throws -> App {
        try Handset(self, number: number).setPassword("Kvitka7")
        let app = App(self)
        try app.signIn(number, name: name)
        return app
    }
}
