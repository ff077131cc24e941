import CPangoCairo

/// The checking picture of «Вход»: letters that people read and simple machines do not.
package enum PictureLetters {
    static let width = 220
    static let height = 80

    /// - Parameter seed: the same letters and seed give the same picture.
    /// - Returns: a PNG; empty if there is no memory for it.
    package static func png(letters: String, seed: UInt64) -> [UInt8] {
        guard
            let surface = cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
            let context = cairo_create(surface)
        else { return [] }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        var drawing = PictureDrawing(context: context, chance: Chance(seed: seed))
        drawing.background()
        drawing.letters(letters)
        drawing.strokes()
        return encoded(surface)
    }

    private static func encoded(_ surface: OpaquePointer) -> [UInt8] {
        var bytes: [UInt8] = []
        let status = withUnsafeMutablePointer(to: &bytes) { target in
            cairo_surface_write_to_png_stream(
                surface,
                { target, part, count in
                    guard let part else { return CAIRO_STATUS_WRITE_ERROR }
                    target?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: part, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, target)
        }
        return status == CAIRO_STATUS_SUCCESS ? bytes : []
    }
}

/// SplitMix64: chance that a seed repeats.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func within(_ range: ClosedRange<Double>) -> Double {
        let part = Double(next() >> 11) / Double(1 << 53)
        return range.lowerBound + part * (range.upperBound - range.lowerBound)
    }

    mutating func one<Element>(of choices: [Element]) -> Element? {
        choices.isEmpty ? nil : choices[Int(next() % UInt64(choices.count))]
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
