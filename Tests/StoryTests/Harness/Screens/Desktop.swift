import Foundation

/// A desktop that nobody sees, for a browser that needs one.
final class Desktop: Sendable {
    private let home: Folder
    private let xServer: ChildProcess
    /// `:1`
    private let display: String
    private let isDark: Bool

    init(isDark: Bool) throws {
        self.isDark = isDark
        home = try Folder()
        // A window as narrow as a phone: the browser's own buttons would not let it.
        try FileManager.default.createDirectory(
            atPath: home["gtk-3.0"], withIntermediateDirectories: false)
        let narrow = "* { margin: 0; padding: 0; border-width: 0; min-width: 0; }"
        try home.write(narrow, to: "gtk-3.0/gtk.css")
        let options = ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        let xServer = try ChildProcess("Xvfb", options)
        let number = xServer.output.wait(seconds: 30) { text in
            text.firstMatch(of: #/^(\d+)\n/#).map { String($0.1) }
        }
        display = try ":" + number.orFault("Xvfb does not start:\n\(xServer.log)")
        self.xServer = xServer
    }

    /// What a program needs to appear on it.
    var environment: [String: String] {
        [
            "DISPLAY": display, "GDK_BACKEND": "x11", "HOME": home.path,
            "XDG_CONFIG_HOME": home.path, "XDG_CACHE_HOME": home.path, "XDG_DATA_HOME": home.path,
            "GTK_THEME": isDark ? "Adwaita:dark" : "Adwaita", "NO_AT_BRIDGE": "1",
            "GSETTINGS_BACKEND": "memory",
        ]
    }

    /// Gives the window the keyboard, as a window manager would; without it no focus is drawn.
    func focus(window: String) throws {
        let words = [
            "search", "--sync", "--onlyvisible", "--class", window, "windowfocus", "--sync",
        ]
        try Command.run("xdotool", words, environment: environment, seconds: 30).expectSuccess()
    }

    func end() { xServer.stop(seconds: 2) }
}
