/// Random numbers that are the same in every run (SplitMix64).
struct SeededBytes: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to `longest` scalars, of which most come from the alphabet and some from anywhere.
    mutating func text(of alphabet: String, longest: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...longest, using: &self) {
            let anywhere = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self))
            let usual = alphabet.unicodeScalars.randomElement(using: &self)
            let chosen = Int.random(in: 0..<8, using: &self) == 0 ? anywhere : usual
            text.append(chosen ?? "0")
        }
        return String(text)
    }
}
