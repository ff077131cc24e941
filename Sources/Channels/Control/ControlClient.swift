import Foundation
import Glibc

/// Gives a job to the server that runs.
package enum ControlClient {
    /// Whether a server listens at the path.
    static func isAnswered(at path: String) throws -> Bool {
        let handle = try ControlSocket.open()
        defer { _ = Glibc.close(handle) }
        return ControlSocket.withAddress(path, { connect(handle, $0, $1) }) == 0
    }

    /// Nil when no server listens at the path.
    package static func run(_ job: FileJob, at path: String, _ say: JobListener) throws -> JobEnd? {
        let handle = try ControlSocket.open()
        let socket = ControlSocket(handle: handle)
        guard ControlSocket.withAddress(path, { connect(handle, $0, $1) }) == 0 else { return nil }
        try socket.send(job)
        while let reply = try socket.receive(ControlReply.self) {
            switch reply {
            case .message(let message): say(message)
            case .end(let end): return end
            }
        }
        throw ControlSocket.Fault("the server ended before the job; run the command again", 0)
    }
}
