import Testing
import Views

struct BrandStyleTests {
    @Test func `any brand colour is readable on itself and on both schemes`() {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let brand = Colour(
                red: .random(in: 0...255, using: &chance),
                green: .random(in: 0...255, using: &chance),
                blue: .random(in: 0...255, using: &chance))
            #expect(brand.contrast(with: BrandStyle.onBrand(brand)) >= 4.5, "\(brand.text)")
            let light = BrandStyle.text(of: brand, on: BrandStyle.lightSurface, towards: .black)
            #expect(light.contrast(with: BrandStyle.lightSurface) >= 4.5, "\(brand.text)")
            #expect(light.contrast(with: .white) >= 4.5, "\(brand.text)")
            let dark = BrandStyle.text(of: brand, on: BrandStyle.darkSurface, towards: .white)
            #expect(dark.contrast(with: BrandStyle.darkSurface) >= 4.5, "\(brand.text)")
            #expect(dark.contrast(with: .black) >= 4.5, "\(brand.text)")
        }
    }

    @Test func `contrast is that of WCAG`() throws {
        #expect(abs(Colour.white.contrast(with: .black) - 21) < 0.001)
        let red = try #require(Colour("#ff0000"))
        #expect(abs(red.contrast(with: .white) - 3.998) < 0.001)
        let grey = try #require(Colour("#777777"))
        #expect(abs(grey.contrast(with: .white) - 4.478) < 0.001)
    }

    @Test func `the style sheet has the surfaces that the brand is measured on`() {
        let style = String(decoding: Assets.style, as: UTF8.self)
        #expect(style.contains("--page: \(BrandStyle.lightSurface.text);"))
        #expect(style.contains("--surface: \(BrandStyle.darkSurface.text);"))
    }

    @Test(arguments: ["", "#12345", "red;}", "#e30611"])
    func `only a colour gets into the style`(colour: String) {
        let css = String(decoding: BrandStyle.css(colour: colour), as: UTF8.self)
        #expect(css.contains("--brand: #"))
        #expect(!css.contains("red;}"))
    }

    @Test func `the style's version is short and every page can carry it`() {
        let version = Assets.version(colour: "#9e2b3a", logo: nil)
        #expect((8...16).contains(version.utf8.count))
        #expect(version != Assets.version(colour: "#9e2b3b", logo: nil))
        #expect(version != Assets.version(colour: "#9e2b3a", logo: "<svg/>"))
        #expect(Assets.icon.starts(with: Array("<svg".utf8)))
    }
}
