import ArgumentParser

/// A flag for each key of the configuration. The argument parser finds a command's options by
/// reflection; so the table of keys is reflected instead of a second list of properties.
struct ConfigurationFlags: ParsableArguments, CustomReflectable {
    private typealias Text = Option<String?>

    /// By the key's name.
    private(set) var texts: [String: String] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let flags = try decoder.container(keyedBy: FlagName.self)
        for key in ConfigurationKey.free {
            let flag = try flags.decode(Text.self, forKey: FlagName(stringValue: key.flag))
            guard let text = flag.wrappedValue else { continue }
            texts[key.name] = key.form.isPath ? absolute(text) : text
        }
    }

    var customMirror: Mirror {
        Mirror(
            self,
            children: ConfigurationKey.free.map { key in
                let help = ArgumentHelp(
                    "\(key.meaning) (default: \(key.standard))", valueName: key.form.word)
                let option = Text(
                    name: .customLong(key.flag), help: help, completion: key.form.completion)
                return (label: key.flag, value: option)
            })
    }

    /// A bad value is a command that was not understood.
    func validate() throws {
        var scratch = Configuration(folder: "")
        for key in ConfigurationKey.free {
            guard let text = texts[key.name] else { continue }
            do {
                try key.set(text: text, in: &scratch, from: .flag("--" + key.flag))
            } catch {
                throw ValidationError("\(error)")
            }
        }
    }

    private struct FlagName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
