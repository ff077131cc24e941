import CSodium

/// Random nonces for many sealings, drawn together: to draw each alone costs nearly as much as to
/// seal a short text. With 192 bits no two are the same.
package struct Nonces {
    static let bytesEach = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)

    private var drawn: [UInt8] = []
    private var used = 0
    private let count: Int

    /// - Parameter count: how many are drawn at a time.
    package init(drawing count: Int = 256) {
        self.count = max(1, count)
    }

    /// Each is handed out once.
    mutating func next() -> ArraySlice<UInt8> {
        if used == drawn.count {
            drawn = randomBytes(count * Self.bytesEach)
            used = 0
        }
        defer { used += Self.bytesEach }
        return drawn[used..<(used + Self.bytesEach)]
    }
}
