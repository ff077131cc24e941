import Foundation
import Glibc
import Logging
import Synchronization

/// Takes the jobs of `kabinet load …` while the server runs: one process writes to the database.
package final class ControlServer: Sendable {
    private let path: String
    private let handle: Int32
    private let jobs: FileJobs
    private let logger: Logger
    private let running = Mutex(0)
    private let isListening = Mutex(true)

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
        guard status != nil else {
            throw ControlSocket.Fault("the path of \(path) is over 107 bytes", ENAMETOOLONG)
        }
        guard status == 0, listen(handle, 8) == 0 else {
            throw ControlSocket.Fault("cannot listen on \(path)")
        }
    }

    package func start() {
        let thread = Thread { [self] in accept() }
        thread.name = "kabinet-control"
        thread.start()
    }

    /// Jobs that were taken and have no answer yet.
    package var runningJobs: Int { running.withLock { $0 } }

    /// Takes no more jobs; those that run go on.
    package func stop() {
        let wasListening = isListening.withLock { isListening in
            defer { isListening = false }
            return isListening
        }
        guard wasListening else { return }
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
            running.withLock { $0 += 1 }
            let thread = Thread { [self] in
                serve(socket)
                running.withLock { $0 -= 1 }
            }
            thread.start()
        }
    }

    /// On a thread of its own: a command that reads slowly, or not at all, holds up nobody else.
    private func serve(_ socket: ControlSocket) {
        do {
            socket.limitWaiting(seconds: 30)
            guard let job = try socket.receive(FileJob.self) else { return }
            let done = DispatchSemaphore(value: 0)
            let words = Mutex<(lines: [String], end: JobEnd)>(([], .failed))
            Task(executorPreference: JobExecutor()) { [jobs] in
                let end = await jobs.run(job) { message in
                    if case .line(let line) = message {
                        words.withLock { $0.lines.append(line) }
                    } else {
                        try? socket.offer(ControlReply.message(message))
                    }
                }
                words.withLock { $0.end = end }
                done.signal()
            }
            done.wait()
            let (lines, end) = words.withLock { $0 }
            for line in lines { try socket.send(ControlReply.message(.line(line))) }
            try socket.send(ControlReply.end(end))
        } catch {
            logger.warning("control", metadata: ["error": "\(error)"])
        }
    }
}
