import Foundation

/// One HTTP/1.1 exchange over one connection of its own to a port of this machine.
enum Wire {
    /// Sends the bytes as they are and reads the answer to its end.
    static func exchange(
        port: Int, _ request: [UInt8], hasBody: Bool = true, seconds: Int = 20
    ) throws -> Answer {
        let socket = try connect(port: port, seconds: seconds)
        defer { close(socket) }
        send(request, to: socket)
        var reader = WireReader(socket)
        return try reader.answer(hasBody: hasBody)
    }

    /// Many exchanges released by one barrier: each has sent all but its last byte before any of
    /// them sends that.
    static func together(_ requests: [(port: Int, bytes: [UInt8])]) throws -> [Answer] {
        var sockets: [Int32] = []
        defer { for socket in sockets { close(socket) } }
        for request in requests {
            sockets.append(try connect(port: request.port, seconds: 60))
            send(Array(request.bytes.dropLast()), to: sockets[sockets.count - 1])
        }
        for (socket, request) in zip(sockets, requests) {
            send(Array(request.bytes.suffix(1)), to: socket)
        }
        return try sockets.map { socket in
            var reader = WireReader(socket)
            return try reader.answer(hasBody: true)
        }
    }

    /// A port that nobody has at this moment, for a program that cannot choose one by itself.
    static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutableBytes(of: &address) { raw in
            raw.withMemoryRebound(to: sockaddr.self) { address in
                bind(descriptor, address.baseAddress, size) == 0
                    && getsockname(descriptor, address.baseAddress, &size) == 0
            }
        }
        guard status else { throw StoryFault("no free port: errno \(errno)") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func connect(port: Int, seconds: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw StoryFault("no socket: errno \(errno)") }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafeBytes(of: &address) { raw in
            raw.withMemoryRebound(to: sockaddr.self) {
                Foundation.connect(descriptor, $0.baseAddress, socklen_t(raw.count))
            }
        }
        guard status == 0 else {
            close(descriptor)
            throw StoryFault("port \(port) does not listen: errno \(errno)")
        }
        return descriptor
    }

    /// Stops silently when the other side hangs up: its answer says why.
    private static func send(_ bytes: [UInt8], to socket: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }
}
