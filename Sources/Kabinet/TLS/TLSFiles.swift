import Glibc

/// The files of `tls.certificate_file` and `tls.key_file`.
struct TLSFiles: Sendable {
    /// The certificate first, then those that lead to a root.
    let certificate: String
    let key: String

    var all: [String] { [certificate, key] }
}

/// By which a changed file is known, also one whose mode alone changed.
struct FileMark: Equatable, Sendable {
    private let inode: UInt64
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// Of a file that is not there, all is 0.
    init(_ path: String) {
        var status = stat()
        _ = stat(path, &status)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        seconds = status.st_ctim.tv_sec
        nanoseconds = status.st_ctim.tv_nsec
    }
}

extension Configuration {
    /// Nil when TLS is ended by a proxy, or there is none.
    var tls: TLSFiles? {
        guard let tlsCertificateFile, let tlsKeyFile else { return nil }
        return TLSFiles(certificate: path(of: tlsCertificateFile), key: path(of: tlsKeyFile))
    }

    /// Whether browsers come over TLS, whoever ends it.
    var isSecure: Bool { secure || tls != nil }

    /// Of the addresses that are printed.
    var scheme: String { tls == nil ? "http" : "https" }
}
