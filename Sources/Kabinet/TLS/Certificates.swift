import NIOCore
import NIOSSL
import Synchronization

/// The certificate and key that are served, read from files and read again when those change.
final class Certificates: Sendable {
    private struct Pair: Sendable {
        let chain: [NIOSSLCertificate]
        let key: NIOSSLPrivateKey
        let mark: [FileMark]
    }

    private let files: TLSFiles
    private let pair: Mutex<Pair>
    /// Of the files as they were looked at last, good or bad: a mistake is told once.
    private let seen: Mutex<[FileMark]>

    /// - Throws: `Failure` with the file and what is wrong with it.
    init(_ files: TLSFiles) throws {
        self.files = files
        let first = try Self.read(files)
        pair = Mutex(first)
        seen = Mutex(first.mark)
    }

    /// When the certificate ends, in seconds since 1970.
    var expiry: Int { pair.withLock { $0.chain.first.map { Int($0.notValidAfter) } ?? 0 } }

    /// Serves what the files hold now, from the next connection on; open ones go on as they are.
    /// - Returns: false when the files are as they were.
    /// - Throws: `Failure`; what was served before is served further.
    func reload(evenIfUnchanged: Bool) throws -> Bool {
        let mark = files.all.map(FileMark.init)
        let isNew = seen.withLock { seen in
            defer { seen = mark }
            return seen != mark
        }
        guard isNew || evenIfUnchanged else { return false }
        let fresh = try Self.read(files)
        pair.withLock { $0 = fresh }
        return true
    }

    /// TLS 1.2 with forward secrecy and authenticated encryption, or 1.3 (Mozilla's «intermediate»,
    /// without the suites of plain Diffie–Hellman). The pair is looked up at each handshake.
    func configuration() -> TLSConfiguration {
        var configuration = Self.configuration(pair.withLock { $0 })
        configuration.sslContextCallback = { [self] _, promise in
            var current = NIOSSLContextConfigurationOverride()
            let pair = pair.withLock { $0 }
            current.certificateChain = pair.chain.map { .certificate($0) }
            current.privateKey = .privateKey(pair.key)
            promise.succeed(current)
        }
        return configuration
    }

    private static func configuration(_ pair: Pair) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: pair.chain.map { .certificate($0) }, privateKey: .privateKey(pair.key)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuites = [
            "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256",
            "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384",
            "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305",
        ].joined(separator: ":")
        return configuration
    }

    private static func read(_ files: TLSFiles) throws -> Pair {
        let mark = files.all.map(FileMark.init)
        let chain: [NIOSSLCertificate]
        do {
            chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
        } catch {
            throw Failure("\(files.certificate) holds no certificates in PEM: \(error)")
        }
        let secret = try SecretFile.read(files.key, "key of TLS")
        let key: NIOSSLPrivateKey
        do {
            key = try NIOSSLPrivateKey(bytes: [UInt8](secret), format: .pem)
        } catch {
            throw Failure("\(files.key) holds no key in PEM without a passphrase: \(error)")
        }
        let pair = Pair(chain: chain, key: key, mark: mark)
        do {
            _ = try NIOSSLContext(configuration: configuration(pair))
        } catch {
            throw Failure("\(files.key) is not the key of \(files.certificate): \(error)")
        }
        return pair
    }
}
