import CSodium

/// libsodium must be initialised before any other call; a static is initialised once.
enum Sodium {
    /// Bytes come from a ChaCha20 generator in each thread that the kernel seeds: asking the kernel
    /// for each nonce costs more than the sealing.
    static let isReady: Bool =
        use_random_generator_of_threads() == 0 && sodium_init() >= 0

    static func require() {
        precondition(isReady, "libsodium could not be initialised: no source of randomness")
    }
}

/// Bytes that nobody can guess.
package func randomBytes(_ count: Int) -> [UInt8] {
    Sodium.require()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
}
