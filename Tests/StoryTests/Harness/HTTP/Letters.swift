import Secrets

/// Reads and writes pictures' tokens with the operator's own key, as nobody outside can.
/// The plain text is the letters, a bar, and what binds the picture to its browser and time.
struct Letters {
    private static let purpose = "picture"
    private let sealer: Sealer

    init(_ server: Server) throws {
        let key = try server.folder.bytes(of: "keys/sealing.key")
        sealer = try Sealer(key: key).orFault("the sealing key has \(key.count) bytes")
    }

    /// The letters of the picture that a token stands for.
    func read(_ token: String) throws -> String {
        try plain(token).split(separator: "|").first.map(String.init) ?? ""
    }

    /// The digits of the sound that a token stands for: of the token's keyed hash.
    func hear(_ token: String) throws -> String {
        let hash = sealer.hash(try plain(token), purpose: "picture-sound")
        var rest = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (0..<6).map { _ in
            defer { rest /= 10 }
            return String(rest % 10)
        }.joined()
    }

    private func plain(_ token: String) throws -> String {
        try sealer.open(token: token, purpose: Self.purpose)
            .orFault("the picture's token does not open")
    }
}
