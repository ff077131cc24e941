/// A width and a scheme in which every page is looked at.
struct Screen: CustomStringConvertible {
    let width: Int
    let height: Int
    let isDark: Bool

    static let all = [(360, 800), (1280, 900)].flatMap { width, height in
        [false, true].map { Screen(width: width, height: height, isDark: $0) }
    }

    var description: String { "\(width) px, \(isDark ? "dark" : "light")" }
}

extension WebDriver {
    /// Makes the window as wide as the screen. Chromium is a phone below 600 px, which heeds the
    /// page's own viewport, and is told the scheme; WebKit takes the scheme of its desktop.
    func show(_ screen: Screen) throws {
        switch engine {
        case .webKit:
            try call("POST", "/window/rect", ["width": screen.width, "height": screen.height])
        case .chromium:
            try tell(
                "Emulation.setDeviceMetricsOverride",
                [
                    "width": screen.width, "height": screen.height, "deviceScaleFactor": 1,
                    "mobile": screen.width < 600,
                ])
            let scheme = screen.isDark ? "dark" : "light"
            let feature = ["name": "prefers-color-scheme", "value": scheme]
            try tell("Emulation.setEmulatedMedia", ["features": [feature]])
        }
        let isDark = try run("return matchMedia('(prefers-color-scheme: dark)').matches").isTrue
        guard isDark == screen.isDark else { throw StoryFault("\(engine) is not \(screen)") }
    }

    /// How far the page reaches to the right of the screen, in CSS pixels; 0 is right.
    func overflow(on screen: Screen) throws -> Double {
        let script = "return Math.max(document.documentElement.scrollWidth, innerWidth)"
        let width = try run(script).number.orFault("the page has no width")
        return width - Double(screen.width)
    }
}

extension WebDriver {
    /// The words on the page, every run of blanks one space.
    func text() throws -> String {
        Page.plain(try run("return document.body.innerText").text ?? "")
    }

    /// The letters of the picture in the sign-in form that is open.
    func letters(of server: Server) throws -> String {
        let token = try run("return document.querySelector('[name=picture]').value").text
        return try Letters(server).read(token.orFault("the form has no picture"))
    }

    /// How many failed requests the page has: images and styles that did not load.
    func brokenParts() throws -> Double {
        let script = """
            const images = [...document.images].filter(image => !image.naturalWidth).length
            const styles = [...document.querySelectorAll('link[rel=stylesheet]')]
            return images + styles.filter(link => !link.sheet || !link.sheet.cssRules.length).length
            """
        return try run(script).number ?? -1
    }
}
