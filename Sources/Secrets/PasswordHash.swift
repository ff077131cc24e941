import CSodium

/// Argon2id of a password (RFC 9106; 19 MiB, 2 passes, 1 lane: about 20 ms of one core).
/// Costly on purpose: call it only in a bounded pool.
package enum PasswordHash {
    private static let passes: UInt64 = 2
    private static let memoryBytes = 19 * 1024 * 1024

    /// The hash with its salt and parameters, or nil when memory is short.
    package static func make(_ password: String) -> String? {
        Sodium.require()
        let bytes = Array(password.utf8).map(CChar.init(bitPattern:))
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let status = crypto_pwhash_str_alg(
            &text, bytes, UInt64(bytes.count), passes, memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
        guard status == 0 else { return nil }
        return String(
            decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    package static func verify(_ password: String, against hash: String) -> Bool {
        Sodium.require()
        let bytes = Array(password.utf8).map(CChar.init(bitPattern:))
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// Verified for unknown numbers, so that they cost the same. Its password was 24 random bytes
    /// that nobody kept; the parameters are those of `make`.
    package static let ofNobody =
        "$argon2id$v=19$m=19456,t=2,p=1$jH1/CcmA0Lhy8/XF7gZ1vg$"
        + "cm2Tz081OPTSb1lKHpqnhAv2NWjopv/M8JfdZ1W25SE"
}
