import Foundation

/// w3m at a terminal, its keys pressed one by one: no script, no style, no picture.
final class TextBrowser {
    private let terminal: ChildProcess
    private let home: Folder
    private var saved = 0

    init(_ address: String) throws {
        home = try Folder()
        // `script` gives w3m the terminal that it wants.
        let options = "-cookie -o display_image=0 -o accept_language=ru"
        let words = "stty cols 100 rows 50; exec w3m \(options) '\(address)'"
        let environment = ["HOME": home.path, "TERM": "xterm", "LC_ALL": "C.UTF-8"]
        terminal = try ChildProcess(
            "script", ["-qfec", words, "/dev/null"], environment: environment)
        usleep(700_000)
    }

    deinit { terminal.stop(seconds: 1) }

    /// The HTML of the page that it is on: ESC s asks for a file's name.
    func source() throws -> String {
        saved += 1
        let file = "page-\(saved).html"
        press("\u{1b}s")
        press("\u{15}\(home[file])\r")
        let deadline = Date().addingTimeInterval(10)
        while Date() < deadline {
            usleep(100_000)
            let bytes = FileManager.default.contents(atPath: home[file]) ?? Data()
            let text = String(decoding: bytes, as: UTF8.self)
            if text.contains("</html>") { return text }
        }
        throw StoryFault("w3m shows no page:\n\(terminal.output.text.suffix(2000))")
    }

    /// The words of the page as w3m lays them out: S asks for a file's name.
    func text() throws -> String {
        saved += 1
        let file = "page-\(saved).txt"
        press("S")
        press("\u{15}\(home[file])\r")
        usleep(500_000)
        return String(decoding: try home.bytes(of: file), as: UTF8.self)
    }

    /// Fills the visible fields of a form in their order and presses the button after them.
    /// - Parameter first: how many links and fields stand before the first field.
    func fill(_ entries: [String], first: Int) {
        // [ goes to the first of them.
        press("[" + String(repeating: "\t", count: first))
        for entry in entries {
            press("\r")
            press(entry + "\r")
            press("\t")
        }
        press("\r")
        usleep(1_000_000)
    }

    private func press(_ keys: String) {
        terminal.type(keys)
        usleep(250_000)
    }
}
