import Foundation

/// Debian's Chromium, driven as the W3C says through Debian's chromedriver. Without a window.
final class WebDriver {
    private let driver: ChildProcess
    private let port: Int
    private var session = ""

    init() throws {
        driver = try ChildProcess("/usr/bin/chromedriver", ["--port=0"])
        let driver = driver
        port = try driver.output.wait(seconds: 30) {
            $0.firstMatch(of: #/started successfully on port (\d+)/#).flatMap { Int($0.1) }
        }.orFault("chromedriver does not start:\n\(driver.log)")
        let options: [String: Any] = [
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
                "--disable-gpu", "--accept-lang=ru",
            ],
        ]
        let wanted: [String: Any] = ["browserName": "chrome", "goog:chromeOptions": options]
        let made = try call("POST", "", ["capabilities": ["alwaysMatch": wanted]])
        session = try made["sessionId"].text.orFault("chromedriver gives no session")
        try call("POST", "/timeouts", ["script": 60_000, "pageLoad": 60_000])
    }

    deinit {
        _ = try? call("DELETE", "")
        driver.stop(seconds: 2)
    }

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

    /// A command of the DevTools protocol.
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
    private func call(_ method: String, _ path: String, _ body: [String: Any] = [:]) throws
        -> JSONFields
    {
        let place = session.isEmpty ? "/session" : "/session/\(session)\(path)"
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
            throw StoryFault("\(method) \(path): \(value["message"].text ?? answer.text)")
        }
        return value
    }
}
