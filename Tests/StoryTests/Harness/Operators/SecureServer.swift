import Foundation

/// A server that ends TLS itself, with certificates that `openssl` made for it.
struct SecureServer {
    let server: Server
    let certificates: Folder

    init(environment: [String: String] = [:]) throws {
        certificates = try Folder()
        try Self.make("first", serial: "1111", in: certificates)
        try Self.make("second", serial: "2222", in: certificates)
        try Self.copy("first", in: certificates)
        server = try Server(
            folder: DemoOperator.copy(),
            environment: environment.merging([
                "KABINET_TLS_CERTIFICATE_FILE": certificates["served.pem"],
                "KABINET_TLS_KEY_FILE": certificates["served.key"],
            ]) { $1 })
    }

    /// Puts another pair in the place of the served one.
    func serve(_ name: String) throws { try Self.copy(name, in: certificates) }

    /// `curl` with our certificate as the root; the path is asked at localhost.
    func curl(_ path: String, _ options: String...) throws -> Command {
        let known = ["--silent", "--show-error", "--max-time", "10", "--cacert"]
        let address = "https://localhost:\(server.port)\(path)"
        let arguments = known + [certificates["first.pem"]] + options + [address]
        return try Command.run("curl", arguments)
    }

    /// Of the certificate that a new connection is given.
    func servedSerial() throws -> String {
        let place = ["-connect", "127.0.0.1:\(server.port)"]
        let shown = try Command.run("openssl", ["s_client"] + place).output
        let text = try Command.run("openssl", ["x509", "-noout", "-serial"], input: shown).output
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Waits for it; ten seconds at most.
    func servedSerial(waitingFor serial: String) throws -> String {
        for _ in 0..<100 {
            if try servedSerial() == serial { return serial }
            usleep(100_000)
        }
        return try servedSerial()
    }

    private static func make(_ name: String, serial: String, in folder: Folder) throws {
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        let names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        let files = ["-keyout", folder[name + ".key"], "-out", folder[name + ".pem"]]
        let life = ["-days", "30", "-set_serial", "0x" + serial]
        try Command.run("openssl", ["req", "-x509"] + key + names + files + life).expectSuccess()
        try Command.run("chmod", ["600", folder[name + ".key"]]).expectSuccess()
    }

    private static func copy(_ name: String, in folder: Folder) throws {
        for kind in [".key", ".pem"] {
            let file = folder[name + kind]
            try Command.run("cp", ["-p", file, folder["served" + kind]]).expectSuccess()
        }
    }
}
