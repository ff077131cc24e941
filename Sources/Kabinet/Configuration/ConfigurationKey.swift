import Foundation

/// One key of the configuration. The file's reader, the variables, the flags, `config show` and the
/// reference are made from the table of them, so a new key is one row there.
struct ConfigurationKey: Sendable {
    /// The path through the file: `payments.listen`.
    let name: String
    /// A sentence for the operator.
    let meaning: String
    let form: ValueForm
    /// It names a file that only its owner may read.
    let isSecret: Bool
    /// It cannot be set by a variable or a flag.
    let isFileOnly: Bool
    /// The value in force, as it would be written.
    let show: @Sendable (Configuration) -> String
    private let store: @Sendable (inout Configuration, [String]) -> Bool

    init<Value>(
        _ name: String, _ property: any WritableKeyPath<Configuration, Value> & Sendable,
        _ kind: ValueKind<Value>, _ meaning: String, isSecret: Bool = false,
        isFileOnly: Bool = false
    ) {
        self.name = name
        self.meaning = meaning
        form = kind.form
        self.isSecret = isSecret
        self.isFileOnly = isFileOnly
        show = { kind.write($0[keyPath: property]) }
        store = { configuration, texts in
            guard let value = kind.read(texts) else { return false }
            configuration[keyPath: property] = value
            return true
        }
    }

    /// `KABINET_PAYMENTS_LISTEN`
    var variable: String {
        Self.prefix + name.uppercased().replacingOccurrences(of: ".", with: "_")
    }

    /// `payments-listen`, after two hyphens.
    var flag: String {
        name.replacingOccurrences(of: ".", with: "-").replacingOccurrences(of: "_", with: "-")
    }

    static let prefix = "KABINET_"

    var standard: String { show(Configuration(folder: "")) }

    /// - Throws: `Failure` that says where, what was found and what is allowed.
    func set(
        _ texts: [String], in configuration: inout Configuration, from origin: ConfigurationOrigin
    ) throws {
        guard store(&configuration, texts) else {
            let found = texts.joined(separator: ", ")
            throw Failure("\(origin): \(name): found «\(found)», allowed: \(form.allowed)")
        }
        configuration.origins[name] = origin
    }

    /// The same from a variable or a flag, where a list has commas.
    func set(
        text: String, in configuration: inout Configuration, from origin: ConfigurationOrigin
    ) throws {
        let pieces = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        try set(form.isList ? pieces : [text], in: &configuration, from: origin)
    }
}
