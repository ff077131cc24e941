/// Ten recordings of one speaker, «ноль» to «девять», from which sounds are mixed.
package struct DigitVoice: Sendable {
    /// Without the silence around them, and equally loud.
    let digits: [[Float]]

    /// The effective value of a digit's samples.
    static let loudness: Float = 0.12

    /// - Parameter files: ten WAVE files in the order of the digits, 8 kHz, 16 bits, one channel.
    /// - Returns: nil if they are not ten, or one is broken, longer than ten seconds, or silent.
    package init?(files: [[UInt8]]) {
        let digits = files.compactMap(WaveFile.samples).map(Self.trimmed).filter { !$0.isEmpty }
        guard files.count == 10, digits.count == 10 else { return nil }
        self.digits = digits.map(Self.levelled)
    }

    private static func trimmed(_ samples: [Float]) -> [Float] {
        let loudest = samples.map(abs).max() ?? 0
        let isHeard = { (sample: Float) in abs(sample) > loudest / 30 }
        guard loudest > 0.01, let first = samples.firstIndex(where: isHeard),
            let last = samples.lastIndex(where: isHeard)
        else { return [] }
        return Array(samples[first...last])
    }

    static func levelled(_ samples: [Float]) -> [Float] {
        let factor = loudness / effectiveValue(samples)
        return samples.map { $0 * factor }
    }

    static func effectiveValue(_ samples: [Float]) -> Float {
        let power = samples.reduce(0) { $0 + $1 * $1 } / Float(max(samples.count, 1))
        return max(power.squareRoot(), 1e-6)
    }
}
