import Foundation
import Glibc

/// A connected socket that carries JSON, one value a line. The command line and the server that
/// runs talk over it; the file has mode 0600.
final class ControlSocket: Sendable {
    struct Fault: Error, CustomStringConvertible {
        let description: String

        init(_ what: String, _ code: Int32 = errno) {
            description = "\(what): \(String(cString: strerror(code)))"
        }
    }

    private static let longestLine = 65_536
    private let handle: Int32

    init(handle: Int32) { self.handle = handle }

    deinit { _ = Glibc.close(handle) }

    func send(_ value: some Encodable) throws {
        var bytes = [UInt8](try JSONEncoder().encode(value))
        bytes.append(UInt8(ascii: "\n"))
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    handle, buffer.baseAddress.map { $0 + sent }, bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Fault("the other end has gone") }
            sent += count
        }
    }

    /// The same, but given up when the other end does not read: for what may be missed.
    func offer(_ value: some Encodable) throws {
        let bytes = [UInt8](try JSONEncoder().encode(value)) + [UInt8(ascii: "\n")]
        let sent = Glibc.send(
            handle, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        // Half a line would garble the next.
        if sent > 0 && sent < bytes.count { shutdown(handle, Int32(SHUT_RDWR)) }
    }

    /// Who does not read, or write, for so many seconds has lost his interest.
    func limitWaiting(toRead reading: Int, toWrite writing: Int) {
        for (option, seconds) in [(SO_SNDTIMEO, reading), (SO_RCVTIMEO, writing)] {
            var time = timeval(tv_sec: seconds, tv_usec: 0)
            setsockopt(handle, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// Nil when the other end has closed.
    func receive<Value: Decodable>(_ type: Value.Type) throws -> Value? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count < Self.longestLine {
            let count = recv(handle, &byte, 1, 0)
            guard count > 0 else { return nil }
            if byte == UInt8(ascii: "\n") {
                return try JSONDecoder().decode(type, from: Data(line))
            }
            line.append(byte)
        }
        return nil
    }

    /// The address of a socket file; nil if the path is too long for one.
    static func withAddress<Result>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard bytes.count < room else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }

    static func open() throws -> Int32 {
        let handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard handle >= 0 else { throw Fault("cannot make a socket") }
        return handle
    }
}

/// What the server says to the command.
enum ControlReply: Codable {
    case message(JobMessage)
    case end(JobEnd)
}
