import CSodium

/// libsodium must be initialised before any other call; a static is initialised once.
enum Sodium {
    static let isReady: Bool = sodium_init() >= 0

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
