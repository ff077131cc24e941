import Foundation
import Synchronization

/// A browser without a screen: cookies, forms and raw answers. It follows nothing by itself.
final class Browser: Sendable {
    let server: Server
    private let jar = Mutex<[String: String]>([:])

    init(_ server: Server) { self.server = server }

    /// Cookies by name, as the server set them last.
    var cookies: [String: String] {
        get { jar.withLock { $0 } }
        set { jar.withLock { $0 = newValue } }
    }

    func get(_ path: String, headers: [String: String] = [:]) throws -> Answer {
        try request("GET", path, headers: headers)
    }

    func post(
        _ path: String, _ fields: [String: String], headers: [String: String] = [:]
    ) throws -> Answer {
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try request(
            "POST", path, headers: type.merging(headers) { $1 }, body: FormText.encode(fields))
    }

    /// Any method with any body; `headers` replace those that a browser would send.
    func request(
        _ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8]? = nil
    ) throws -> Answer {
        var all = ["Host": "127.0.0.1:\(server.port)", "Connection": "close"]
        let cookies = cookies
        if !cookies.isEmpty {
            let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            all["Cookie"] = pairs.joined(separator: "; ")
        }
        if let body { all["Content-Length"] = String(body.count) }
        all.merge(headers) { $1 }
        let lines = ["\(method) \(path) HTTP/1.1"] + all.map { "\($0.key): \($0.value)" }
        let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
        let answer = try Wire.exchange(
            port: server.port, Array(head.utf8) + (body ?? []), hasBody: method != "HEAD")
        keepCookies(of: answer)
        return answer
    }

    /// Fetches a page, fills its form for `action` and sends it, hidden fields included.
    func submit(
        _ page: String, _ action: String, _ fields: [String: String] = [:],
        headers: [String: String] = [:]
    ) throws -> Answer {
        let form = try form(page, action)
        return try post(action, form.hidden.merging(fields) { $1 }, headers: headers)
    }

    /// The form for `action` of a page.
    func form(_ page: String, _ action: String) throws -> Form {
        let answer = try get(page)
        return try answer.page.form(action)
            .orFault("\(page) has no form for \(action): \(answer.summary)")
    }

    private func keepCookies(of answer: Answer) {
        for text in answer.all("Set-Cookie") {
            let cookie = SetCookie(text)
            jar.withLock { $0[cookie.name] = cookie.isDeletion ? nil : cookie.value }
        }
    }
}
