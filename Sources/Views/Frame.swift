import Billing

/// What every page knows beside its own subject: who looks, in which language, at whose cabinet.
package struct Frame: Sendable {
    package let language: Language
    package let brand: Brand
    /// Nil on public pages.
    package let viewer: Viewer?
    /// Proves that a form came from this browser's page; the hidden field `form`.
    package let form: String
    /// The current path with its query; the language switch comes back to it.
    package let path: String
    package let zone: Zone
    package let now: Instant
    /// Whether the cast and the virtual handset are behind this server.
    package let demo: Bool
    /// A short hash of the style sheet, so that a browser may keep each version for ever.
    package let styleVersion: String

    package init(
        language: Language, brand: Brand, viewer: Viewer?, form: String, path: String, zone: Zone,
        now: Instant, demo: Bool, styleVersion: String
    ) {
        self.language = language
        self.brand = brand
        self.viewer = viewer
        self.form = form
        self.path = path
        self.zone = zone
        self.now = now
        self.demo = demo
        self.styleVersion = styleVersion
    }
}

/// The operator as pages show it.
package struct Brand: Sendable {
    package let name: LocalName
    package let supportPhone: String
    /// How an amount is followed: «руб.».
    package let currencySign: LocalName
    /// Whether `/assets/logo.svg` is served; else the first letter of the name is drawn.
    package let hasLogo: Bool

    package init(
        name: LocalName, supportPhone: String, currencySign: LocalName, hasLogo: Bool
    ) {
        self.name = name
        self.supportPhone = supportPhone
        self.currencySign = currencySign
        self.hasLogo = hasLogo
    }
}

/// Who is signed in.
package struct Viewer: Sendable {
    package let name: String
    package let number: PhoneNumber

    package init(name: String, number: PhoneNumber) {
        self.name = name
        self.number = number
    }
}
