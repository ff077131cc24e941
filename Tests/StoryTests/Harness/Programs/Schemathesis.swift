import Foundation

/// schemathesis reads the API's description and asks the server everything that it promises and
/// forbids: https://schemathesis.readthedocs.io.
struct Schemathesis {
    let server: Server

    /// - Parameters:
    ///   - token: An access token; nil asks as a stranger.
    ///   - operations: Options that choose among the calls.
    ///   - seconds: How long it may invent requests.
    func run(token: String?, _ operations: [String] = [], seconds: Int) throws -> Command {
        let folder = try Folder()
        let settings = try folder.write(Self.settings, to: "schemathesis.toml")
        var arguments = [
            "--config-file", settings, "run", "\(server.address)/api/v1/openapi.json",
            "--checks", "all", "--max-time", String(seconds), "--generation-database", "none",
            "--no-color", "--no-shrink", "--seed", "20261122",
        ]
        if let token { arguments += ["--header", "Authorization: Bearer \(token)"] }
        // Where it works it leaves what it found.
        let here = ["-C", folder.path, Repository.schemathesis + "/bin/schemathesis"]
        return try Command.run(
            "/usr/bin/env", here + arguments + operations,
            environment: ["PYTHONPATH": Repository.schemathesis, "HOME": folder.path],
            seconds: 300)
    }

    /// A rule may refuse what is well formed (422), and an access token cannot be guessed (401).
    private static let settings = """
        [checks]
        positive_data_acceptance.expected-statuses = ["2xx", "401", "404", "422", "429"]
        """
}
