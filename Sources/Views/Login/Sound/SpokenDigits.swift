/// The sound beside the picture of «Вход»: digits that people hear out and simple machines do not.
package enum SpokenDigits {
    /// - Parameter seed: the same digits and seed give the same sound.
    /// - Returns: a WAVE file of at most 100 kB.
    package static func wav(digits: String, seed: UInt64, voice: DigitVoice) -> [UInt8] {
        var mix = SoundMix(voice: voice, chance: Chance(seed: seed))
        mix.speak(digits.prefix(8).compactMap(\.wholeNumberValue))
        mix.babble()
        mix.hiss()
        return WaveFile.encoded(mix.samples)
    }
}
