import Foundation

/// A browser of Debian, driven as the W3C says (WebDriver).
final class WebDriver: Sendable {
    let engine: Engine
    private let driver: ChildProcess
    private let port: Int
    private let session: String

    /// Starts the driver and the browser that `wanted` describes.
    init(
        _ engine: Engine, _ path: String, _ arguments: [String], _ environment: [String: String],
        _ wanted: [String: Any]
    ) throws {
        self.engine = engine
        let driver = try ChildProcess(path, arguments, environment: environment)
        port = try Self.port(of: driver, arguments)
        let asked = ["capabilities": ["alwaysMatch": wanted]]
        let made = try Self.call(port, "POST", "/session", asked)
        session = try made["sessionId"].text.orFault("\(path) gives no session:\n\(driver.log)")
        self.driver = driver
        try call("POST", "/timeouts", ["script": 60_000, "pageLoad": 60_000])
    }

    func quit() {
        // One that does not answer any more is ended all the same.
        _ = try? call("DELETE", "")
        driver.stop(seconds: 2)
    }

    /// The port that it was given, once it listens, or the one that it has chosen.
    private static func port(of driver: ChildProcess, _ arguments: [String]) throws -> Int {
        let given = arguments.compactMap { Int($0.dropFirst("--port=".count)) }.first ?? 0
        guard given > 0 else {
            return try driver.output.wait(seconds: 30) {
                $0.firstMatch(of: #/started successfully on port (\d+)/#).flatMap { Int($0.1) }
            }.orFault("\(driver.name) does not start:\n\(driver.log)")
        }
        for _ in 0..<300 {
            if (try? call(given, "GET", "/status")) != nil { return given }
            usleep(100_000)
        }
        throw StoryFault("\(driver.name) does not start:\n\(driver.log)")
    }

    func forgetCookies() throws { try call("DELETE", "/cookie") }

    func open(_ address: String) throws { try call("POST", "/url", ["url": address]) }

    var address: String {
        get throws { try call("GET", "/url").text ?? "" }
    }

    /// A function's body with `arguments`; its `return` comes back.
    @discardableResult
    func run(_ script: String, _ arguments: [Any] = []) throws -> JSONFields {
        try call("POST", "/execute/sync", ["script": script, "args": arguments])
    }

    /// A function's body that calls its last argument with the result.
    func runUntilCalled(_ script: String, _ arguments: [Any] = []) throws -> JSONFields {
        try call("POST", "/execute/async", ["script": script, "args": arguments])
    }

    /// A command of Chromium's DevTools protocol.
    func tell(_ command: String, _ parameters: [String: Any]) throws {
        try call("POST", "/goog/cdp/execute", ["cmd": command, "params": parameters])
    }

    /// Keys one after another, as from a keyboard; special ones by their WebDriver code points.
    func press(_ keys: String) throws {
        let presses = keys.map(String.init).flatMap {
            [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]]
        }
        let keyboard: [String: Any] = ["type": "key", "id": "keyboard", "actions": presses]
        try call("POST", "/actions", ["actions": [keyboard]])
    }

    /// Clicks what leads to another page, and waits for it: the driver may answer before.
    func click(_ selector: String) throws {
        let left = try find("html")
        try call("POST", "/element/\(find(selector))/click", [:])
        for _ in 0..<100 {
            // Between two pages there is no element to find.
            if let now = try? find("html"), now != left, (try? find("footer")) != nil { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw StoryFault("«\(selector)» leads to no other page")
    }

    func type(_ text: String, into selector: String) throws {
        try call("POST", "/element/\(find(selector))/value", ["text": text])
    }

    private func find(_ selector: String) throws -> String {
        let query = ["using": "css selector", "value": selector]
        return try call("POST", "/element", query).members.first?.text ?? ""
    }

    @discardableResult
    func call(_ method: String, _ path: String, _ body: [String: Any] = [:]) throws -> JSONFields {
        try Self.call(port, method, "/session/\(session)\(path)", body)
    }

    private static func call(
        _ port: Int, _ method: String, _ place: String, _ body: [String: Any] = [:]
    ) throws -> JSONFields {
        let content = method == "POST" ? try JSONSerialization.data(withJSONObject: body) : Data()
        let head = """
            \(method) \(place) HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Content-Type: application/json\r
            Content-Length: \(content.count)\r
            Connection: close\r\n\r\n
            """
        let answer = try Wire.exchange(port: port, Array(head.utf8) + content, seconds: 90)
        let value = try JSONFields(answer.body)["value"]
        guard answer.status == 200 else {
            throw StoryFault("\(method) \(place): \(value["message"].text ?? answer.text)")
        }
        return value
    }
}
