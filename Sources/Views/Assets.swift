import Synchronization

/// The files that every page links to.
package enum Assets {
    package static let style = PackageResources.style_css
    package static let icon = PackageResources.icon_svg

    /// The style sheet with the operator's colour.
    package static func styleSheet(colour: String) -> [UInt8] {
        BrandStyle.css(colour: colour) + style
    }

    private static let styleHash = hash(style, from: 0xcbf2_9ce4_8422_2325)

    private struct Look {
        let colour: String
        let logo: String?
        let version: String
    }

    /// Every page asks for the same one.
    private static let latest = Mutex<Look?>(nil)

    /// In hexadecimal; changes with every change of the style sheet or of the operator's look.
    package static func version(colour: String, logo: String?) -> String {
        latest.withLock { latest in
            if let latest, latest.colour == colour, latest.logo == logo { return latest.version }
            let look = Array(colour.utf8) + Array((logo ?? "").utf8)
            let version = String(hash(look, from: styleHash), radix: 16)
            latest = Look(colour: colour, logo: logo, version: version)
            return version
        }
    }

    /// FNV-1a.
    private static func hash(_ bytes: [UInt8], from start: UInt64) -> UInt64 {
        bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
