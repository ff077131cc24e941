import CPangoCairo

/// One picture in the making. The letters and the strokes over them have one ink and one weight, so
/// that taking the strokes away takes parts of letters away too; a cut in the colour of the paper
/// breaks letters that no stroke meets.
struct PictureDrawing {
    let context: OpaquePointer
    var chance: Chance

    private typealias Colour = (red: Double, green: Double, blue: Double)

    private static let paper: Colour = (0.86, 0.88, 0.91)
    private static let ink: Colour = (0.17, 0.20, 0.26)
    private static let fonts = ["Sans Bold", "Serif Bold", "Sans Bold Italic", "Monospace Bold"]
    private let width = Double(PictureLetters.width)
    private let height = Double(PictureLetters.height)

    init(context: OpaquePointer, chance: Chance) {
        self.context = context
        self.chance = chance
    }

    /// A paper of its own, readable on light and dark pages alike, with pale specks.
    mutating func background() {
        use(Self.paper)
        cairo_paint(context)
        for _ in 0..<90 {
            let grey = chance.within(0.62...0.95)
            cairo_set_source_rgb(context, grey, grey, grey)
            let (x, y) = (chance.within(0...width), chance.within(0...height))
            cairo_arc(context, x, y, chance.within(0.6...1.8), 0, 2 * Double.pi)
            cairo_fill(context)
        }
    }

    mutating func letters(_ letters: String) {
        let letters = letters.prefix(12)
        let step = (width - 30) / Double(max(letters.count, 1))
        let size = min(43, step * 1.22)
        for (index, letter) in letters.enumerated() {
            let middle = 15 + step * (Double(index) + 0.5)
            draw(letter, middle: middle + chance.within(-2...2), size: size)
        }
    }

    /// A cut through all letters, then two waves across them.
    mutating func strokes() {
        wave(Self.paper, line: 1.7...2.2)
        for _ in 0..<2 { wave(Self.ink, line: 2.5...3.1) }
    }

    private mutating func wave(_ colour: Colour, line: ClosedRange<Double>) {
        use(colour)
        cairo_set_line_width(context, chance.within(line))
        cairo_move_to(context, 0, chance.within(15...65))
        cairo_curve_to(
            context, width * 0.33, chance.within(-10...90), width * 0.66,
            chance.within(-10...90), width, chance.within(15...65))
        cairo_stroke(context)
    }

    private mutating func draw(_ letter: Character, middle: Double, size: Double) {
        guard let layout = pango_cairo_create_layout(context) else { return }
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let font = pango_font_description_from_string(chance.one(of: Self.fonts) ?? "Sans")
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_text(layout, String(letter), -1)
        cairo_save(context)
        place(layout, middle: middle)
        pango_cairo_layout_path(context, layout)
        cairo_restore(context)
        warp()
        use(Self.ink)
        cairo_fill(context)
    }

    /// Turned, slanted and shifted about its own middle.
    private mutating func place(_ layout: OpaquePointer, middle: Double) {
        var extents = PangoRectangle()
        pango_layout_get_pixel_extents(layout, &extents, nil)
        cairo_translate(context, middle, height / 2 + chance.within(-7...7))
        cairo_rotate(context, chance.within(-0.42...0.42))
        var slant = cairo_matrix_t(
            xx: chance.within(0.9...1.15), yx: chance.within(-0.12...0.12),
            xy: chance.within(-0.25...0.25), yy: chance.within(0.9...1.15), x0: 0, y0: 0)
        cairo_transform(context, &slant)
        cairo_translate(
            context, -Double(extents.x) - Double(extents.width) / 2,
            -Double(extents.y) - Double(extents.height) / 2)
    }

    /// Bends the outline: each point is moved along a slow wave of the other coordinate.
    private mutating func warp() {
        guard let path = cairo_copy_path_flat(context) else { return }
        defer { cairo_path_destroy(path) }
        let (reach, phase) = (chance.within(1...2.2), chance.within(0...6))
        cairo_new_path(context)
        var index = 0
        while index < Int(path.pointee.num_data), let parts = path.pointee.data {
            let header = parts[index].header
            let length = max(Int(header.length), 1)
            let point = length > 1 ? parts[index + 1].point : cairo_path_data_t().point
            let x = point.x + reach * bend(point.y / 9 + phase)
            let y = point.y + reach * bend(point.x / 11 + phase)
            switch header.type {
            case CAIRO_PATH_MOVE_TO: cairo_move_to(context, x, y)
            case CAIRO_PATH_LINE_TO: cairo_line_to(context, x, y)
            default: cairo_close_path(context)
            }
            index += length
        }
    }

    /// A sine-like wave of period 4 without the mathematics library.
    private func bend(_ position: Double) -> Double {
        let part = position - 4 * (position / 4).rounded(.down)
        let half = part < 2 ? part : part - 2
        let arch = half * (2 - half)
        return part < 2 ? arch : -arch
    }

    private func use(_ colour: Colour) {
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    }
}
