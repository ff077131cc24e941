/// What stands before `style.css`: the operator's colour and what is readable on it and in it.
package enum BrandStyle {
    /// Backgrounds of `style.css` on which text of the brand's colour must be readable: the darkest
    /// of the light scheme and the lightest of the dark one.
    package static let lightSurface = Colour(red: 0xF3, green: 0xF4, blue: 0xF6)
    package static let darkSurface = Colour(red: 0x1F, green: 0x24, blue: 0x2D)

    /// WCAG 2.2, 1.4.3: text of normal size.
    private static let readable = 4.5
    private static let neutral = Colour(red: 0x1F, green: 0x29, blue: 0x37)

    /// - Parameter colour: `#rrggbb`; another text gives a neutral colour.
    package static func css(colour: String) -> [UInt8] {
        let brand = Colour(colour) ?? neutral
        let style = """
            :root {
            --brand: \(brand.text);
            --on-brand: \(onBrand(brand).text);
            --brand-text: \(Self.text(of: brand, on: lightSurface, towards: .black).text);
            }
            @media screen and (prefers-color-scheme: dark) {
            :root { --brand-text: \(Self.text(of: brand, on: darkSurface, towards: .white).text); }
            }

            """
        return Array(style.utf8)
    }

    /// White where it is readable, else black: one of them always is.
    package static func onBrand(_ brand: Colour) -> Colour {
        brand.contrast(with: .white) >= readable ? .white : .black
    }

    /// The brand's colour, moved towards an end until it is readable on a surface.
    package static func text(of brand: Colour, on surface: Colour, towards end: Colour) -> Colour {
        for steps in 0..<100 {
            let colour = brand.mixed(with: end, steps: steps)
            if colour.contrast(with: surface) >= readable { return colour }
        }
        return end
    }
}
