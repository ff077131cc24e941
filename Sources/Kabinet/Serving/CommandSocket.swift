import Channels
import ServiceLifecycle

/// The socket by which `kabinet load …` hands over its work while the server runs.
struct CommandSocket: Service {
    private let server: ControlServer

    init(_ server: ControlServer) { self.server = server }

    /// Takes no new jobs once the server stops; those that were taken go on until they are done or
    /// the farewell is over.
    func run() async throws {
        server.start()
        defer { server.stop() }
        try await gracefulShutdown()
        server.stop()
        while server.runningJobs > 0 { try await Task.sleep(for: .milliseconds(50)) }
    }
}
