/// The files that every page links to.
package enum Assets {
    package static let style = PackageResources.style_css
    package static let icon = PackageResources.icon_svg

    /// FNV-1a of the style sheet in hexadecimal: changes with every change of it.
    package static let version: String = {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in style {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }()
}
