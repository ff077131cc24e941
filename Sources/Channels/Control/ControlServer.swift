import Foundation
import Glibc
import Logging

/// Takes the jobs of `kabinet load …` while the server runs: one process writes to the database.
package final class ControlServer: Sendable {
    private let path: String
    private let handle: Int32
    private let jobs: FileJobs
    private let logger: Logger

    package init(path: String, jobs: FileJobs, logger: Logger) throws {
        self.path = path
        self.jobs = jobs
        self.logger = logger
        handle = try ControlSocket.open()
        // A file that a killed server left behind; the database's lock says that none runs.
        unlink(path)
        let old = umask(0o177)
        defer { umask(old) }
        let status = ControlSocket.withAddress(path) { [handle] in bind(handle, $0, $1) }
        guard status == 0, listen(handle, 8) == 0 else {
            throw ControlSocket.Fault("cannot listen on \(path)")
        }
    }

    package func start() {
        let thread = Thread { [self] in accept() }
        thread.name = "kabinet-control"
        thread.start()
    }

    package func stop() {
        unlink(path)
        shutdown(handle, Int32(SHUT_RDWR))
        _ = Glibc.close(handle)
    }

    private func accept() {
        while true {
            let client = Glibc.accept(handle, nil, nil)
            guard client >= 0 else {
                if errno == EINTR { continue }
                return
            }
            let socket = ControlSocket(handle: client)
            let thread = Thread { [self] in serve(socket) }
            thread.start()
        }
    }

    private func serve(_ socket: ControlSocket) {
        do {
            guard let job = try socket.receive(FileJob.self) else { return }
            let done = DispatchSemaphore(value: 0)
            Task {
                let end = await jobs.run(job) { message in
                    // A command that was interrupted misses the words; the job goes on.
                    try? socket.send(ControlReply.message(message))
                }
                try? socket.send(ControlReply.end(end))
                done.signal()
            }
            done.wait()
        } catch {
            logger.warning("control", metadata: ["error": "\(error)"])
        }
    }
}
