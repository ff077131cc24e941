extension ConfigurationKey {
    /// Every key but the list of agents, in the order of the reference.
    static let all: [ConfigurationKey] = [
        .init(
            "listen", \.listen, .address,
            "Where the portal listens; with port 0 the system chooses."),
        .init(
            "secure", \.secure, .flag,
            "Browsers come over TLS, which a proxy in front ends: cookies are for TLS only."),
        .init(
            "trusted_proxies", \.trustedProxies, .addresses,
            "Proxies whose `X-Forwarded-For` is believed."),
        .init(
            "tls.certificate_file", \.tlsCertificateFile, .file,
            "The server's certificate and those between it and the root, as PEM."),
        .init(
            "tls.key_file", \.tlsKeyFile, .file, "The certificate's private key, as PEM.",
            isSecret: true),
        .init(
            "payments.listen", \.payments, .address, "Where the payment terminals' door listens."),
        .init(
            "payments.secure", \.paymentsSecure, .flag,
            "Agents come over TLS, which a proxy in front ends."),
        .init(
            "operations.listen", \.operations, .address,
            "Where `/metrics`, `/healthz` and `/readyz` are served."),
        .init(
            "database.url", \.databaseURL, .server,
            "A database of a PostgreSQL server, for several nodes; without it the database is the "
                + "file `kabinet.sqlite` in the operator's folder."),
        .init(
            "database.password_file", \.databasePasswordFile, .file,
            "The password of the URL's user, unless the server asks for none.", isSecret: true),
        .init(
            "sounds", \.sounds, .folder,
            "Recordings `digits/0.wav` to `digits/9.wav`, spoken beside the picture."),
        .init(
            "limits.connections", \.mostConnections, .number(1...1_000_000),
            "Connections that the portal keeps open at once; more wait to be accepted."),
        .init(
            "limits.connections_per_host", \.mostConnectionsPerHost, .number(1...1_000_000),
            "Those of them that one IPv4 address, or one /64 of IPv6, may hold; more are closed. "
                + "Trusted proxies hold any number."),
        .init(
            "limits.requests", \.mostRequests, .number(1...1_000_000),
            "Requests that are worked on at once; more are told to come again."),
        .init(
            "limits.idle_seconds", \.idleSeconds, .number(1...3_600),
            "A connection without a request is closed after these."),
        .init(
            "limits.request_seconds", \.requestSeconds, .number(1...3_600),
            "From the head of a request to its end; then its connection or stream is closed."),
        .init(
            "limits.handshake_seconds", \.handshakeSeconds, .number(1...3_600),
            "A handshake of TLS that takes longer is given up."),
        .init("log.format", \.logFormat, .choice, "How a line of the log is written."),
        .init("log.level", \.logLevel, .choice, "The least important messages that are logged."),
        .init(
            "demo", \.demo, .flag, "The folder is a demo operator; made by `kabinet demo`.",
            isFileOnly: true),
    ]

    /// Those that variables and flags can set.
    static let free = all.filter { !$0.isFileOnly }

    static func named(_ name: String) -> ConfigurationKey? { all.first { $0.name == name } }
}
