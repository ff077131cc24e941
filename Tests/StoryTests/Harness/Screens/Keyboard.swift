import Foundation
import Testing

/// A visitor without a mouse.
struct Keyboard {
    private let driver: WebDriver

    init(_ driver: WebDriver) { self.driver = driver }

    /// Presses the tabulator until the element has the focus, as few times as there are stops.
    func tab(to selector: String) throws {
        for _ in 0..<40 {
            try driver.press(Key.tab)
            try expectVisibleFocus()
            if try hasFocus(selector) { return }
        }
        Issue.record("the tabulator never comes to \(selector)")
    }

    func step(to selector: String) throws {
        try driver.press(Key.tab)
        try expectVisibleFocus()
        #expect(try hasFocus(selector), "after one more tabulator it is not \(selector)")
    }

    private func hasFocus(_ selector: String) throws -> Bool {
        try driver.run("return document.activeElement.matches(arguments[0])", [selector]).isTrue
    }

    private func expectVisibleFocus() throws {
        let script = """
            const style = getComputedStyle(document.activeElement)
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                || style.boxShadow !== 'none' ? '' : document.activeElement.outerHTML
            """
        let bare = try driver.run(script).text ?? ""
        #expect(bare.isEmpty, "no focus to be seen on \(bare)")
    }

    /// A page that is left while it loads answers nothing, so it is asked from outside.
    func waitForAddress(_ address: String) throws {
        for _ in 0..<200 {
            if try driver.address == address { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        Issue.record("it is \(try driver.address), not \(address)")
    }
}

/// WebDriver's code points of keys that print nothing.
enum Key {
    static let tab = "\u{E004}"
    static let enter = "\u{E007}"
    static let space = " "
}
