import Foundation

/// A terminal agent: the check–pay protocol over HTTP, as any client would speak it.
struct Agent {
    let server: Server
    let user = "demo"
    let password: String

    init(_ server: Server) throws {
        self.server = server
        let secret = try server.folder.bytes(of: "agents/demo.password")
        password = String(decoding: secret, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func check(_ account: String, sum: String? = nil, txn: String = "1000001") throws -> Receipt {
        var query = ["command": "check", "txn_id": txn, "account": account]
        query["sum"] = sum
        return try Receipt(ask(query))
    }

    func pay(_ account: String, sum: String, txn: String) throws -> Receipt {
        try Receipt(ask(payment(account, sum: sum, txn: txn)))
    }

    /// Payments of as many clients, released by one barrier, on several servers by turns; their
    /// receipts in the same order.
    func payTogether(
        _ account: String, _ payments: [(sum: String, txn: String)], on servers: [Server]
    ) throws -> [Receipt] {
        let requests = payments.enumerated().map { turn, paid in
            (
                port: servers[turn % servers.count].paymentsPort,
                bytes: request(payment(account, sum: paid.sum, txn: paid.txn))
            )
        }
        return try Wire.together(requests).map(Receipt.init)
    }

    private func payment(_ account: String, sum: String, txn: String) -> [String: String] {
        [
            "command": "pay", "txn_id": txn, "txn_date": "20260101120000", "account": account,
            "sum": sum,
        ]
    }

    /// The raw answer; `authorization` replaces the agent's own.
    func ask(_ query: [String: String], authorization: String? = nil) throws -> Answer {
        try Wire.exchange(
            port: server.paymentsPort, request(query, authorization: authorization))
    }

    private func request(_ query: [String: String], authorization: String? = nil) -> [UInt8] {
        let text = String(decoding: FormText.encode(query), as: UTF8.self)
        let token = Data("\(user):\(password)".utf8).base64EncodedString()
        let head = """
            GET /terminal/demo?\(text) HTTP/1.1\r
            Host: 127.0.0.1:\(server.paymentsPort)\r
            Authorization: \(authorization ?? "Basic \(token)")\r
            Connection: close\r\n\r\n
            """
        return Array(head.utf8)
    }
}

/// What the payment door answered.
struct Receipt: Equatable {
    let xml: String

    init(_ answer: Answer) throws {
        guard answer.status == 200 else { throw StoryFault("the agent gets \(answer.summary)") }
        xml = answer.text
    }

    /// The text of an element.
    subscript(element: String) -> String? {
        guard let start = xml.range(of: "<\(element)>"),
            let end = xml.range(of: "</\(element)>", range: start.upperBound..<xml.endIndex)
        else { return nil }
        return String(xml[start.upperBound..<end.lowerBound])
    }
}
