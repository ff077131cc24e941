import Foundation
import Seeded
import Testing
import Views

struct SpokenDigitsTests {
    private let files: [[UInt8]]
    private let voice: DigitVoice

    init() throws {
        files = try Recordings.files()
        voice = try #require(DigitVoice(files: files))
    }

    @Test(arguments: ["", "7", "000000", "482913", "4829134829134", "48x91"])
    func `a sound is a short WAVE file that its seed repeats`(digits: String) {
        let sound = SpokenDigits.wav(digits: digits, seed: 7, voice: voice)
        #expect(sound.starts(with: "RIFF".utf8))
        #expect(sound.dropFirst(8).starts(with: "WAVEfmt ".utf8))
        #expect(sound.count > 2_000)
        #expect(sound.count < 100_000)
        #expect(SpokenDigits.wav(digits: digits, seed: 7, voice: voice) == sound)
        #expect(SpokenDigits.wav(digits: digits, seed: 8, voice: voice) != sound)
    }

    @Test func `other digits give another sound`() {
        let one = SpokenDigits.wav(digits: "482913", seed: 7, voice: voice)
        #expect(SpokenDigits.wav(digits: "482914", seed: 7, voice: voice) != one)
    }

    @Test(arguments: seeds)
    func `a digit is heard above what lies under it, and there is no silence`(seed: UInt64) {
        let noise = power(SpokenDigits.wav(digits: "", seed: seed, voice: voice)[44...])
        let speech = power(SpokenDigits.wav(digits: "888888", seed: seed, voice: voice)[44...])
        #expect(noise > 20)
        #expect(speech > 1.2 * noise)
    }

    @Test func `a recording that is missing, silent, cut off or of another kind gives no voice`()
        throws
    {
        #expect(DigitVoice(files: []) == nil)
        #expect(DigitVoice(files: Array(files.dropLast())) == nil)
        #expect(DigitVoice(files: files + [files[0]]) == nil)
        for broken in try broken(files[3]) {
            var others = files
            others[3] = broken
            #expect(DigitVoice(files: others) == nil)
        }
    }

    @Test(arguments: seeds)
    func `no broken recording traps`(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        for _ in 0..<200 {
            var file = files[Int.random(in: 0..<10, using: &chance)]
            for _ in 0..<4 {
                let place = Int.random(in: 0..<48, using: &chance)
                file[place] = UInt8.random(in: 0...255, using: &chance)
            }
            let cut = Int.random(in: 0...file.count, using: &chance)
            _ = DigitVoice(files: Array(repeating: Array(file.prefix(cut)), count: 10))
            let garbage = chance.garbage(upTo: 64, near: "RIFFWAVEfmt data")
            #expect(DigitVoice(files: Array(repeating: garbage, count: 10)) == nil)
        }
    }

    private func broken(_ file: [UInt8]) throws -> [[UInt8]] {
        let silent = Array(file.prefix(44)) + Array(repeating: 0, count: file.count - 44)
        var faster = file
        faster[25] = 0x3E
        var stereo = file
        stereo[22] = 2
        var endless = file
        endless.replaceSubrange(40..<44, with: [255, 255, 255, 255])
        return [
            [], Array(file.prefix(43)), Array(file.prefix(1_000)), silent, faster, stereo, endless,
        ]
    }

    /// Of 8-bit samples.
    private func power(_ samples: ArraySlice<UInt8>) -> Double {
        samples.reduce(0) { $0 + pow(Double($1) - 128, 2) } / Double(samples.count)
    }
}

/// The recordings of the Debian package that an operator has too.
enum Recordings {
    static func files() throws -> [[UInt8]] {
        try (0..<10).map { digit in
            let path = "/usr/share/asterisk/sounds/ru_RU_f_IvrvoiceRU/digits/\(digit).wav"
            return [UInt8](
                try #require(FileManager.default.contents(atPath: path), "run: Scripts/setup test"))
        }
    }
}
