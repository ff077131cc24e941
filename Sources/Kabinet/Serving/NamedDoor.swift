import Glibc
import NIOCore
import ServiceLifecycle

/// A door that says in words why it does not open.
struct NamedDoor: Service {
    /// Of the configuration: where it listens.
    let key: String
    let address: Listen
    let server: any Service

    func run() async throws {
        do {
            try await server.run()
        } catch let error as IOError {
            throw Failure("\(key): cannot listen on \(address): \(Self.reason(error.errnoCode)).")
        } catch let error as SocketAddressError.UnknownHost {
            throw Failure(
                "\(key): cannot listen on \(address): no such address: "
                    + "\(error.errorDescription).")
        }
    }

    private static func reason(_ code: Int32) -> String {
        let words = String(cString: strerror(code))
        return switch code {
        case EADDRINUSE: "it is in use; stop what uses it or choose another with --port"
        case EADDRNOTAVAIL: "this computer has no such address"
        case EACCES: "\(words); ports below 1024 need CAP_NET_BIND_SERVICE"
        default: words
        }
    }
}
