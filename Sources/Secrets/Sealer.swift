import CSodium

/// The operator's key and what is done with it: sealing (XChaCha20-Poly1305) and keyed hashes
/// (BLAKE2b). A purpose separates uses, so that what was sealed for one never opens for another.
package struct Sealer: Sendable {
    package static let keyBytes = 32
    private static let nonceBytes = Nonces.bytesEach
    private static let tagBytes = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

    private let key: [UInt8]

    /// Nil unless the key has exactly 32 bytes.
    package init?(key: [UInt8]) {
        guard key.count == Self.keyBytes else { return nil }
        Sodium.require()
        self.key = key
    }

    /// Nonce, cipher text and tag.
    package func seal(_ plain: [UInt8], purpose: String) -> [UInt8] {
        var nonces = Nonces(drawing: 1)
        return seal(plain, purpose: purpose, nonces: &nonces)
    }

    /// The same for one text of many.
    package func seal(_ plain: [UInt8], purpose: String, nonces: inout Nonces) -> [UInt8] {
        var label = purpose
        let count = Self.nonceBytes + plain.count + Self.tagBytes
        return [UInt8](unsafeUninitializedCapacity: count) { sealed, used in
            guard let nonce = sealed.baseAddress else { return }
            _ = sealed.update(fromContentsOf: nonces.next())
            label.withUTF8 { label in
                _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
                    nonce + Self.nonceBytes, nil, plain, UInt64(plain.count), label.baseAddress,
                    UInt64(label.count), nil, nonce, key)
            }
            used = count
        }
    }

    /// The plain bytes, or nil if they were not sealed by this key for this purpose.
    package func open(_ sealed: [UInt8], purpose: String) -> [UInt8]? {
        guard sealed.count >= Self.nonceBytes + Self.tagBytes else { return nil }
        let nonce = Array(sealed.prefix(Self.nonceBytes))
        let cipher = Array(sealed.dropFirst(Self.nonceBytes))
        let label = Array(purpose.utf8)
        var plain = [UInt8](repeating: 0, count: cipher.count)
        var length: UInt64 = 0
        let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, &length, nil, cipher, UInt64(cipher.count), label, UInt64(label.count), nonce,
            key)
        guard status == 0 else { return nil }
        return Array(plain.prefix(Int(length)))
    }

    /// `seal` as a text for URLs, forms and cookies.
    package func token(_ plain: String, purpose: String) -> String {
        Base64URL.encode(seal(Array(plain.utf8), purpose: purpose))
    }

    /// What `token` carried.
    package func open(token: String, purpose: String) -> String? {
        guard let sealed = Base64URL.decode(token), let plain = open(sealed, purpose: purpose)
        else { return nil }
        return String(validating: plain, as: UTF8.self)
    }

    /// 32 bytes that depend on the key, the purpose and the text: the database keeps these instead
    /// of session ids and link tokens.
    package func hash(_ text: String, purpose: String) -> [UInt8] {
        var message: [UInt8] = []
        message.reserveCapacity(purpose.utf8.count + 1 + text.utf8.count)
        message += purpose.utf8
        message.append(0)
        message += text.utf8
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&digest, digest.count, message, UInt64(message.count), key, key.count)
        return digest
    }

    /// Tells this key from another and nothing else about it: 16 hexadecimal digits.
    package var fingerprint: String { hexadecimal(hash("", purpose: "fingerprint").prefix(8)) }

    /// Compares without telling by time where the difference is.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
