/// docs/CONFIGURATION.md, made from the table of keys.
enum ConfigurationReference {
    static let text = ([beginning] + ConfigurationKey.all.map(section) + [agents])
        .joined(separator: "\n\n")

    private static let beginning = """
        # Configuration

        Made by `kabinet config reference`; a test compares the two.

        A key is set in `kabinet.yaml`, by an environment variable or by a flag of `kabinet serve`.
        The later one wins, in that order. `kabinet config show` takes the same flags and says what
        is in force and where each value was set. All keys are optional.

        - In the file a key with points is nested: `payments.listen` is `listen` inside `payments`.
        - An unknown key, and an unknown variable that begins with `KABINET_`, is an error. So is a
          bad value. The message says the line, what was found and what is allowed.
        - `KABINET_DATA` and `KABINET_CONFIG` stand for `--data` and `--config` when neither is
          given. `KABINET_BINARY`, `KABINET_AXE` and `KABINET_POSTGRES` are the tests' and passed
          over.
        - A list has commas in a variable and in a flag: `127.0.0.1,::1`.
        - A path that does not begin with `/` starts at the operator's folder; in a flag, where the
          command is run.
        - A secret is never a value, always a file of its own. Only its owner may read it (mode
          0600); a file of root's may be open to a group (0640). Anything wider is refused.
        - Kubernetes sets variables such as `KABINET_PORT` for a service named `kabinet`. Give the
          service another name, or set `enableServiceLinks: false`.
        """

    private static func section(_ key: ConfigurationKey) -> String {
        let names =
            key.isFileOnly
            ? "- in the file only" : "- variable `\(key.variable)`, flag `--\(key.flag)`"
        return """
            ## `\(key.name)`

            \(key.meaning)\(key.isSecret ? " A secret." : "")

            - allowed: \(key.form.allowed)
            - default: \(key.standard == "none" ? "none" : "`\(key.standard)`")
            \(names)
            """
    }

    private static let agents = """
        ## `\(AgentsReader.key)`

        The agents whose terminals may pay in, each name once.

        - allowed: a list of mappings:
          - `name`: 1–20 of `a–z`, `0–9`, `-`; part of the address `/terminal/NAME`
          - `password_file`: a secret; at least 12 characters, spaces and line ends around it are
            dropped
          - `from`: a list of IP addresses that the agent calls from; `[127.0.0.1]` unless given
        - default: none
        - in the file only
        """
}
