/// A client of HTTP/2 that says frame by frame what no honest one says (RFC 9113 §4.1).
enum Frames {
    /// Runs a script in Python that has `wire`, over TLS, to the port in its first word, and what
    /// goes over it: `preface`, `frame` and `head`, the header block of a request.
    static func run(_ script: String, _ words: String...) throws -> Command {
        try Command.run("/usr/bin/python3", ["-c", beginning + script] + words)
    }

    private static let beginning = #"""
        import socket, ssl, struct, sys
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_alpn_protocols(['h2'])
        wire = context.wrap_socket(
            socket.create_connection(('127.0.0.1', int(sys.argv[1])), timeout=30))
        def frame(kind, flags, stream, payload=b''):
            return (struct.pack('>I', len(payload))[1:] + bytes([kind, flags])
                    + struct.pack('>I', stream) + payload)
        preface = b'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' + frame(4, 0, 0)
        head = b'\x82\x87\x84\x41\x09localhost'

        """#
}
