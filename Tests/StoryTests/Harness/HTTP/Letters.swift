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
        let plain = try sealer.open(token: token, purpose: Self.purpose)
            .orFault("the picture's token does not open")
        return plain.split(separator: "|").first.map(String.init) ?? ""
    }
}
