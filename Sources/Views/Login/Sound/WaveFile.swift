/// Sound as recordings and players have it: RIFF/WAVE with one channel of 8000 PCM samples a second
/// (Multimedia Programming Interface and Data Specifications 1.0, «WAVE»).
enum WaveFile {
    static let rate = 8_000

    /// The samples, -1...1, of a file with 16 bits each; nil for any other file, a broken one, or
    /// one longer than ten seconds.
    static func samples(of file: [UInt8]) -> [Float]? {
        guard file.count <= 44 + 20 * rate + 4_096, text(file, at: 0) == "RIFF",
            text(file, at: 8) == "WAVE"
        else { return nil }
        var isOurs = false
        var place = 12
        while let name = text(file, at: place), let size = number(file, at: place + 4, bytes: 4) {
            let start = place + 8
            guard size <= file.count - start else { return nil }
            if name == "fmt " { isOurs = isPlain(file, at: start) }
            if name == "data" { return isOurs ? samples(file[start..<start + size]) : nil }
            place = start + size + size % 2
        }
        return nil
    }

    /// A file with 8 bits a sample, whose own noise is far below that of the sounds we mix.
    static func encoded(_ samples: [Float]) -> [UInt8] {
        var file: [UInt8] = []
        func put(_ value: Int, _ bytes: Int) {
            for index in 0..<bytes { file.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
        }
        let odd = samples.count % 2
        file += "RIFF".utf8
        put(36 + samples.count + odd, 4)
        file += "WAVEfmt ".utf8
        for (value, bytes) in [(16, 4), (1, 2), (1, 2), (rate, 4), (rate, 4), (1, 2), (8, 2)] {
            put(value, bytes)
        }
        file += "data".utf8
        put(samples.count, 4)
        file += samples.map { UInt8(128 + 127 * min(max($0, -1), 1)) }
        put(0, odd)
        return file
    }

    /// PCM, one channel, our rate, 16 bits.
    private static func isPlain(_ file: [UInt8], at start: Int) -> Bool {
        number(file, at: start, bytes: 2) == 1 && number(file, at: start + 2, bytes: 2) == 1
            && number(file, at: start + 4, bytes: 4) == rate
            && number(file, at: start + 14, bytes: 2) == 16
    }

    private static func samples(_ part: ArraySlice<UInt8>) -> [Float] {
        stride(from: part.startIndex, to: part.endIndex - 1, by: 2).map { index in
            Float(Int16(bitPattern: UInt16(part[index]) | UInt16(part[index + 1]) << 8)) / 32_768
        }
    }

    private static func text(_ file: [UInt8], at place: Int) -> String? {
        guard place >= 0, place <= file.count - 4 else { return nil }
        return String(decoding: file[place..<place + 4], as: UTF8.self)
    }

    /// Little-endian.
    private static func number(_ file: [UInt8], at place: Int, bytes: Int) -> Int? {
        guard place >= 0, place <= file.count - bytes else { return nil }
        return file[place..<place + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
