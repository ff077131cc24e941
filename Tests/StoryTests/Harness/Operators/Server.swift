import Foundation

/// The real binary, serving an operator of its own on ports of its own.
final class Server: Sendable {
    let folder: Folder
    let port: Int
    /// Of the payment door.
    let paymentsPort: Int
    /// Of the door of those who watch.
    let operationsPort: Int
    private let process: ChildProcess

    /// Serves a fresh copy of the demo operator, with its clock moved by `clock` if given.
    static func demo(clock: Clock? = nil) throws -> Server {
        try Server(folder: DemoOperator.copy(), environment: clock?.environment ?? [:])
    }

    /// - Parameters:
    ///   - folder: An operator's folder; `demo` makes one where there is none.
    ///   - prefix: A program that runs ours, with its arguments: strace.
    ///   - options: Of `demo`, besides the catalogue, the folder and the port.
    convenience init(
        folder: Folder, environment: [String: String] = [:], prefix: [String] = [],
        options: [String] = []
    ) throws {
        let demo = ["demo", "--catalogue", Repository.catalogue] + options
        try self.init(folder, prefix + [Repository.binary] + demo, environment)
    }

    /// Serves as an operator does: no handset, no links.
    convenience init(
        inEarnest folder: Folder, environment: [String: String] = [:]
    ) throws {
        try self.init(folder, [Repository.binary, "serve"], environment)
    }

    private init(_ folder: Folder, _ words: [String], _ environment: [String: String]) throws {
        let place = ["--data", folder.path, "--port", "0"]
        let process = try ChildProcess(
            words[0], words.dropFirst() + place, environment: environment)
        let ports = process.output.wait(seconds: 30) { text -> (Int, Int, Int)? in
            let page = Self.port(in: text, after: "Kabinet is served on ")
            let payments = Self.port(in: text, after: "payments ")
            let operations = Self.port(in: text, after: "operations ")
            guard let page, let payments, let operations else { return nil }
            return (page, payments, operations)
        }
        guard let ports else {
            throw StoryFault("kabinet does not say where it serves:\n\(process.log)")
        }
        self.folder = folder
        self.process = process
        (port, paymentsPort, operationsPort) = ports
    }

    deinit { stop() }

    /// Another server on the same database, with a folder of its own.
    func node() throws -> Server { try Server(folder: Folder(sharing: folder)) }

    /// The process of `kabinet` itself.
    var id: pid_t { process.id }

    var log: String { process.log }

    /// What it said on standard error: its log.
    var errors: String { process.errors.text }

    /// What it said on standard output.
    var output: String { process.output.text }

    var address: String { "http://127.0.0.1:\(port)" }

    /// Asks it to end, as the service manager does.
    @discardableResult
    func stop() -> Int32? { process.stop() }

    /// Sends it a signal and waits for nothing.
    func signal(_ number: Int32) { process.signal(number) }

    /// Its exit status, once it has ended by itself.
    func wait(seconds: Double) -> Int32? { process.wait(seconds: seconds) }

    /// Ends it like a power cut.
    func crash() {
        process.signal(SIGKILL)
        _ = process.wait(seconds: 10)
    }

    /// `kabinet` with these arguments and this operator's `--data`.
    func kabinet(_ arguments: String..., input: String = "") throws -> Command {
        try kabinet(arguments, input: input)
    }

    func kabinet(_ arguments: [String], input: String = "") throws -> Command {
        try Command.run(Repository.binary, arguments + ["--data", folder.path], input: input)
    }

    /// The port of the first `http(s)://127.0.0.1:PORT` or `[::]:PORT` after a mark, once its line
    /// is whole.
    private static func port(in text: String, after mark: String) -> Int? {
        let address = #/https?://(?:127\.0\.0\.1|\[::\]):(\d+)\b.*\n/#
        guard let start = text.range(of: mark),
            let match = text[start.upperBound...].firstMatch(of: address)
        else { return nil }
        return Int(match.1)
    }
}
