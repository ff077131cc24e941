import Foundation

/// What a demo operator's town was made of; kept beside its files.
struct TownWish: Codable, Hashable, Sendable {
    private static let file = "/files/town.json"

    let subscribers: Int
    let months: Int
    let seed: UInt64
    /// `YYYY-MM-DD`; nil for the day on which it was made.
    let until: String?

    /// Nil where the operator has no town.
    static func kept(in folder: String) -> TownWish? {
        guard let json = FileManager.default.contents(atPath: folder + file) else { return nil }
        return try? JSONDecoder().decode(TownWish.self, from: json)
    }

    func keep(in folder: String) throws {
        let path = folder + Self.file
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(self).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// As the options are given.
    var words: String {
        "--subscribers \(subscribers) --months \(months) --seed \(seed)"
            + (until.map { " --until \($0)" } ?? "")
    }
}
