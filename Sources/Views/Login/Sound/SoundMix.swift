/// One sound in the making. What is laid under the digits is made of the same voice, as loud in the
/// pauses as elsewhere: neither its pitch nor its level tells a machine where a digit is. People
/// know speech that runs backwards from speech that does not.
struct SoundMix {
    let voice: DigitVoice
    var chance: Chance
    private(set) var samples: [Float] = []

    /// How much louder a digit is than all that is laid under it, as a factor: 1.12 is 1 dB.
    static let lead: Float = 1.12

    init(voice: DigitVoice, chance: Chance) {
        self.voice = voice
        self.chance = chance
    }

    /// Each digit with a speed, a timbre and a level of its own, after a pause of its own.
    mutating func speak(_ digits: [Int]) {
        pause(0.35...0.6)
        for digit in digits where voice.digits.indices.contains(digit) {
            let drawn = Self.drawn(voice.digits[digit], by: part(0.85...1.45))
            var spoken = Self.played(drawn, speed: speed(0.75...1.32))
            colour(&spoken)
            let level = part(0.85...1.2)
            samples += DigitVoice.levelled(spoken).map { $0 * level }
            pause(0.3...0.6)
        }
    }

    /// The digits backwards, faster and slower, without an end.
    mutating func babble() {
        var stream: [Float] = []
        while stream.count < samples.count {
            let digit = chance.one(of: voice.digits) ?? []
            var murmur = Self.played(digit.reversed(), speed: speed(0.7...1.4))
            colour(&murmur)
            stream += DigitVoice.levelled(murmur)
        }
        add(stream, loudness: 0.97)
    }

    /// Noise in a band that wanders over the range of speech.
    mutating func hiss() {
        var (low, band): (Float, Float) = (0, 0)
        var (pitch, aim, left): (Float, Float, Int) = (0.5, 0.5, 0)
        let noise = samples.indices.map { _ in
            if left == 0 { (aim, left) = (part(0.2...1.1), Int(part(400...2_400))) }
            left -= 1
            pitch += (aim - pitch) / 400
            // A state-variable filter (Chamberlin): its band output.
            low += pitch * band
            band += pitch * (part(-1...1) - low - 0.5 * band)
            return band
        }
        add(noise, loudness: 0.24)
    }

    /// - Parameter loudness: the share of all the noise.
    private mutating func add(_ noise: [Float], loudness: Float) {
        let wanted = DigitVoice.loudness / Self.lead * loudness
        let factor = wanted / DigitVoice.effectiveValue(noise)
        for index in samples.indices { samples[index] += noise[index] * factor }
    }

    private mutating func pause(_ seconds: ClosedRange<Double>) {
        samples += repeatElement(0, count: Int(chance.within(seconds) * Double(WaveFile.rate)))
    }

    /// A speed at the start and one at the end.
    private mutating func speed(_ range: ClosedRange<Double>) -> (Float, Float) {
        (part(range), part(range))
    }

    /// Brighter or duller: each sample with a part of the one before it.
    private mutating func colour(_ samples: inout [Float]) {
        let share = part(-0.8...0.8)
        var last: Float = 0
        for index in samples.indices {
            let sample = samples[index]
            samples[index] = sample + share * last
            last = sample
        }
    }

    private mutating func part(_ range: ClosedRange<Double>) -> Float {
        Float(chance.within(range))
    }

    /// So many times as long with the pitch as it was: overlapping grains of 30 ms, taken closer
    /// together or farther apart than they are laid down.
    private static func drawn(_ samples: [Float], by factor: Float) -> [Float] {
        let half = WaveFile.rate * 15 / 1_000
        let grains = Int(Float(samples.count) * factor) / half
        var drawn = [Float](repeating: 0, count: (grains + 1) * half)
        for grain in 0..<grains {
            let start = Int(Float(grain * half) / factor)
            for index in 0..<2 * half where samples.indices.contains(start + index) {
                let weight = 1 - abs(Float(index - half)) / Float(half)
                drawn[grain * half + index] += samples[start + index] * weight
            }
        }
        return drawn
    }

    /// Played at a speed that changes evenly from its start to its end, the pitch with it.
    private static func played(_ samples: [Float], speed: (Float, Float)) -> [Float] {
        guard let last = samples.indices.last, last > 0 else { return samples }
        var played: [Float] = []
        var place: Float = 0
        while place < Float(last) {
            let index = Int(place)
            let part = place - Float(index)
            played.append(samples[index] * (1 - part) + samples[index + 1] * part)
            place += speed.0 + (speed.1 - speed.0) * place / Float(last)
        }
        return played
    }
}
