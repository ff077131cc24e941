/// FNV-1a, of 128 bits where nothing else is said: the same bytes have the same sum, and nobody
/// meets another's by chance.
/// Whoever makes two of one sum on purpose has a record rejected, which the operator sees.
enum FNV {
    private static let offset: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    private static let digits = 32

    static func sum(_ bytes: some Sequence<UInt8>) -> UInt128 {
        bytes.reduce(offset) { ($0 ^ UInt128($1)) &* prime }
    }

    /// Of 64 bits.
    static func shortSum(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// 32 hexadecimal digits.
    static func text(_ sum: UInt128) -> String {
        let text = String(sum, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
