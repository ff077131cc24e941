import CSodium

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece; `sha256sum` says the same.
package struct SHA256 {
    private var state = crypto_hash_sha256_state()

    package init() {
        Sodium.require()
        crypto_hash_sha256_init(&state)
    }

    package mutating func add(_ piece: [UInt8]) {
        crypto_hash_sha256_update(&state, piece, UInt64(piece.count))
    }

    /// In hexadecimal, of all that was added; the last call.
    package mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        crypto_hash_sha256_final(&state, &digest)
        return hexadecimal(digest)
    }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }.joined()
}
