/// A small generator of random numbers; the same seed gives the same run. Property tests take the
/// seed as an argument, so that a failure names it.
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Bytes of which half are drawn from the alphabet, so that they nearly make sense.
    package mutating func garbage(upTo length: Int, near alphabet: String) -> [UInt8] {
        let likely = Array(alphabet.utf8)
        return (0..<Int.random(in: 0...length, using: &self)).map { _ in
            let any = UInt8.random(in: .min ... .max, using: &self)
            return Bool.random(using: &self) ? likely.randomElement(using: &self) ?? any : any
        }
    }

    /// Up to `longest` scalars, of which most come from the alphabet and some from anywhere.
    package mutating func text(of alphabet: String, longest: Int) -> String {
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

package let seeds: [UInt64] = [1, 2, 3, 20_261_122, 375_291_234_567, .max]
