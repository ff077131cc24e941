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
    /// Below 600 px it is a phone, which heeds the page's own viewport.
    func show(_ screen: Screen) throws {
        try tell(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": screen.width, "height": screen.height, "deviceScaleFactor": 1,
                "mobile": screen.width < 600,
            ])
        let scheme = ["name": "prefers-color-scheme", "value": screen.isDark ? "dark" : "light"]
        try tell("Emulation.setEmulatedMedia", ["features": [scheme]])
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
