import CSodium

/// RFC 4648 §5 without padding: fits into a URL and a cookie as it is.
package enum Base64URL {
    package static func encode(_ bytes: [UInt8]) -> String {
        let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        let length = sodium_base64_encoded_len(bytes.count, variant)
        return String(unsafeUninitializedCapacity: length) { text in
            text.withMemoryRebound(to: CChar.self) { text in
                guard let start = text.baseAddress else { return 0 }
                sodium_bin2base64(start, length, bytes, bytes.count, variant)
                // Without the 0 at the end.
                return length - 1
            }
        }
    }

    /// Nil for anything that is not exactly such a text of at most `limit` characters.
    package static func decode(_ text: String, limit: Int = 1024) -> [UInt8]? {
        let source = Array(text.utf8.prefix(limit + 1))
        guard source.count <= limit else { return nil }
        var bytes = [UInt8](repeating: 0, count: source.count + 1)
        var count = 0
        let signed = source.map(CChar.init(bitPattern:))
        let status = sodium_base642bin(
            &bytes, bytes.count, signed, signed.count, nil, &count, nil,
            Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING))
        guard status == 0 else { return nil }
        return Array(bytes.prefix(count))
    }
}
