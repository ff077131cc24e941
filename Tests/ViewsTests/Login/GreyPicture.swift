import CPangoCairo

/// A picture in grey, 0 black to 255 white.
struct GreyPicture {
    let width: Int
    let height: Int
    private(set) var points: [UInt8]

    init(width: Int, height: Int, point: (_ x: Int, _ y: Int) -> UInt8) {
        self.width = width
        self.height = height
        points = []
        points.reserveCapacity(width * height)
        for y in 0..<height { for x in 0..<width { points.append(point(x, y)) } }
    }

    /// A point beyond the edge is the edge's.
    subscript(x: Int, y: Int) -> UInt8 {
        points[min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)]
    }

    /// Nil if the bytes are no picture of opaque colours.
    init?(png: [UInt8]) {
        var rest = png[...]
        let surface = withUnsafeMutablePointer(to: &rest) { source in
            cairo_image_surface_create_from_png_stream(
                { source, target, count in
                    guard let target,
                        let rest = source?.assumingMemoryBound(to: ArraySlice<UInt8>.self),
                        rest.pointee.count >= Int(count)
                    else { return CAIRO_STATUS_READ_ERROR }
                    for index in 0..<Int(count) { target[index] = rest.pointee.removeFirst() }
                    return CAIRO_STATUS_SUCCESS
                }, source)
        }
        defer { cairo_surface_destroy(surface) }
        guard let data = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        self.init(
            width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface))
        ) { x, y in
            let point = data + y * stride + x * 4
            return UInt8((Int(point[0]) + Int(point[1]) * 2 + Int(point[2])) / 4)
        }
    }

    /// A portable greymap, which tesseract takes.
    var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + points }

    /// Letters in black on white with nothing done to them.
    static func plainPNG(_ letters: String) -> [UInt8] {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 220, 80)
        let context = cairo_create(surface)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_set_source_rgb(context, 0, 0, 0)
        cairo_select_font_face(
            context, "Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
        cairo_set_font_size(context, 36)
        cairo_move_to(context, 20, 55)
        cairo_show_text(context, letters)
        var bytes: [UInt8] = []
        withUnsafeMutablePointer(to: &bytes) { target in
            _ = cairo_surface_write_to_png_stream(
                surface,
                { target, part, count in
                    target?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: part, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, target)
        }
        return bytes
    }
}
