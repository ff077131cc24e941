import Foundation
import Testing

extension Files {
    @Suite struct Configuration {
        @Test func `a later layer wins: the file, a variable, a flag`() throws {
            let folder = try Folder()
            let file = try folder.write(
                """
                listen: 127.0.0.1:9001
                payments:
                  listen: 127.0.0.1:9002
                operations:
                  listen: "[::1]:9003"
                """, to: "kabinet.yaml")
            let variables = [
                "KABINET_PAYMENTS_LISTEN": "127.0.0.1:9102",
                "KABINET_OPERATIONS_LISTEN": "127.0.0.1:9103",
            ]
            let flags = ["--operations-listen", "127.0.0.1:9203"]
            let shown = try Shown(folder, variables, flags)
            #expect(shown["listen"] == "127.0.0.1:9001  # \(file):1")
            #expect(shown["payments.listen"] == "127.0.0.1:9102  # KABINET_PAYMENTS_LISTEN")
            #expect(shown["operations.listen"] == "127.0.0.1:9203  # --operations-listen")
            #expect(shown["log.level"] == "info  # default")
            #expect(try Shown(folder)["operations.listen"] == "[::1]:9003  # \(file):5")
        }

        static let mistakes = [
            ("lissten: 1", 1, "unknown key «lissten», allowed: listen, secure, "),
            (
                "payments:\n  lissten: 1", 2,
                "unknown key «lissten», allowed: listen, secure, agents"
            ),
            ("payments.listen: 127.0.0.1:1", 1, "unknown key «payments.listen», allowed: "),
            ("listen: ::1:80", 1, "listen: found «::1:80», allowed: ADDRESS:PORT, as "),
            ("listen: 127.0.0.1:65536", 1, "listen: found «127.0.0.1:65536», allowed: "),
            ("secure: yes", 1, "secure: found «yes», allowed: true or false"),
            ("log:\n  level: loud", 2, "log.level: found «loud», allowed: trace, debug, info, "),
            ("limits:\n  requests: 0", 2, "limits.requests: found «0», allowed: a whole number "),
            (
                "trusted_proxies: 127.0.0.1", 1,
                "trusted_proxies: found «127.0.0.1», allowed: a list"
            ),
            ("trusted_proxies: [10.0.0.0/8]", 1, "trusted_proxies: found «10.0.0.0/8», allowed: "),
            ("payments:", 1, "payments: found «», allowed: keys and values"),
            ("payments:\n  agents: [{name: bank}]", 2, "payments.agents: found "),
            ("listen: a:1\nlisten: a:2", 1, "each key once, found twice: «listen»"),
            ("listen: [", 2, "no YAML: "),
            ("tls:\n  key_file: key.pem", 2, "tls.key_file needs tls.certificate_file too"),
        ]

        @Test(arguments: mistakes)
        func `a mistake in the file is told with its line`(
            text: String, line: Int, sentence: String
        ) throws {
            let folder = try Folder()
            let file = try folder.write(text, to: "kabinet.yaml")
            let command = try Command.kabinet("config", "show", "--data", folder.path)
            #expect(command.status == 1)
            #expect(command.errors.contains("\(file):\(line): \(sentence)"), "\(command.errors)")
            let serve = try Command.kabinet("serve", "--data", folder.path)
            #expect(serve.errors == command.errors)
        }

        @Test func `an unknown variable is an error, and a bad one names itself`() throws {
            let folder = try Folder()
            let unknown = try Shown.command(folder, ["KABINET_LISTN": "127.0.0.1:1"])
            #expect(unknown.status == 1)
            #expect(unknown.errors.contains("unknown variable «KABINET_LISTN», allowed: "))
            #expect(unknown.errors.contains("KABINET_LISTEN, "))
            let bad = try Shown.command(folder, ["KABINET_LISTEN": "nowhere"])
            #expect(bad.status == 1)
            #expect(bad.errors.contains("KABINET_LISTEN: listen: found «nowhere», allowed: "))
        }

        @Test func `a bad or an unknown flag is a command that was not understood`() throws {
            let folder = try Folder()
            let bad = try Shown.command(folder, flags: ["--log-level", "loud"])
            #expect(bad.status == 64)
            #expect(bad.errors.contains("--log-level: log.level: found «loud», allowed: trace, "))
            #expect(try Shown.command(folder, flags: ["--demo", "true"]).status == 64)
        }

        @Test func `lists have commas, and paths of flags start where the command is run`() throws {
            let folder = try Folder()
            let here = FileManager.default.currentDirectoryPath
            let shown = try Shown(
                folder,
                [
                    "KABINET_TRUSTED_PROXIES": "192.0.2.1, 2001:DB8:0:0::1",
                    "KABINET_SOUNDS": "digits",
                ],
                ["--tls-certificate-file", "c.pem", "--tls-key-file", "/k.pem"])
            let proxies = "192.0.2.1, 2001:db8::1  # KABINET_TRUSTED_PROXIES"
            #expect(shown["trusted_proxies"] == proxies)
            #expect(shown["sounds"] == "digits  # KABINET_SOUNDS")
            #expect(shown["tls.certificate_file"] == "\(here)/c.pem  # --tls-certificate-file")
            #expect(shown["tls.key_file"] == "/k.pem  # --tls-key-file")
        }

        @Test func `the operator's folder may come from a variable`() throws {
            let folder = try Folder()
            try folder.write("secure: true", to: "kabinet.yaml")
            let command = try Command.run(
                Repository.binary, ["config", "show"], environment: ["KABINET_DATA": folder.path])
            #expect(try command.expectSuccess().output.contains("secure: true "))
            let file = try folder.write("secure: false", to: "other.yaml")
            let flag = ["config", "show", "--config", file]
            let other = try Command.run(
                Repository.binary, flag, environment: ["KABINET_DATA": folder.path])
            #expect(try other.expectSuccess().output.contains("secure: false "))
        }

        @Test func `the program prints the reference that the docs hold`() throws {
            let printed = try Command.kabinet("config", "reference").expectSuccess().output
            let file = "\(Repository.root)/docs/CONFIGURATION.md"
            #expect(try printed == String(contentsOfFile: file, encoding: .utf8))
        }

        @Test func `every key of the reference is shown, and set by its variable and flag`() throws
        {
            let reference = try Command.kabinet("config", "reference").expectSuccess().output
            let help = try Command.kabinet("serve", "--help").expectSuccess().output
            let shown = try Shown(Folder())
            let keys = reference.matches(of: #/## `(.+)`/#).map { String($0.1) }
            #expect(keys.count > 10)
            #expect(keys == shown.keys)
            let names = reference.matches(of: #/- variable `(\w+)`, flag `(\S+)`/#)
            #expect(names.count == keys.count - 2)
            for name in names {
                let bad = try Shown.command(Folder(), [String(name.1): ""])
                let isList = name.1 == "KABINET_TRUSTED_PROXIES"
                #expect(bad.errors.contains("\(name.1): ") != isList, "\(bad.errors)")
                #expect(help.contains("\(name.2) <"))
            }
        }
    }
}

/// What `kabinet config show` says of an operator.
struct Shown {
    private let lines: [(key: String, rest: String)]

    init(
        _ folder: Folder, _ variables: [String: String] = [:], _ flags: [String] = []
    ) throws {
        let output = try Self.command(folder, variables, flags: flags).expectSuccess().output
        lines = output.split(separator: "\n").map { line in
            let sides = line.split(separator: ": ", maxSplits: 1).map(String.init)
            return (sides[0], sides[1].replacing(#/ +# /#, with: "  # "))
        }
    }

    var keys: [String] { lines.map(\.key) }

    /// The value and where it was set.
    subscript(key: String) -> String? { lines.first { $0.key == key }?.rest }

    static func command(
        _ folder: Folder, _ variables: [String: String] = [:], flags: [String] = []
    ) throws -> Command {
        try Command.run(
            Repository.binary, ["config", "show", "--data", folder.path] + flags,
            environment: variables)
    }
}
