import Foundation
import Synchronization

/// The engines in which the pages are used: that of Chrome, Edge and Android, and that of Safari.
enum Engine: String, CaseIterable, CustomStringConvertible {
    case chromium, webKit

    var description: String { self == .chromium ? "Chromium" : "WebKit" }

    /// The engine's browser, without a page's memory. It is started once and for all stories; one
    /// that does not start fails them.
    /// - Parameter isDark: the desktop's scheme; Chromium is told it for each page instead.
    func browser(isDark: Bool = false, for server: Server) throws -> WebDriver {
        let key = "\(self) \(self == .webKit && isDark)"
        let driver = try Self.browsers.withLock { browsers in
            if let known = browsers[key] { return known }
            let started = try start(isDark: isDark)
            browsers[key] = started
            return started
        }
        try driver.open(server.address + "/favicon.ico")
        try driver.forgetCookies()
        return driver
    }

    private static let browsers = Mutex<[String: WebDriver]>([:])

    private func start(isDark: Bool) throws -> WebDriver {
        switch self {
        case .chromium:
            let browser = try WebDriver(
                self, "/usr/bin/chromedriver", ["--port=0"], [:], Self.chrome)
            Leftovers.add { browser.quit() }
            return browser
        case .webKit:
            let desktop = try Desktop(isDark: isDark)
            // This driver does not choose a port by itself.
            let browser = try WebDriver(
                self, "/usr/bin/WebKitWebDriver", ["--port=\(Wire.freePort())"],
                desktop.environment, ["browserName": "MiniBrowser"])
            Leftovers.add {
                browser.quit()
                desktop.end()
            }
            try desktop.focus(window: "MiniBrowser")
            return browser
        }
    }

    private static var chrome: [String: Any] {
        [
            "browserName": "chrome",
            "goog:chromeOptions": [
                "binary": "/usr/bin/chromium",
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--disable-gpu", "--accept-lang=ru",
                ],
            ],
        ]
    }
}
