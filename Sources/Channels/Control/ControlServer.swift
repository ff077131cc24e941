import Foundation
import Glibc
import Logging
import Synchronization

/// Takes the jobs of `kabinet load …` while the server runs: one process writes for a folder.
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
        guard try !ControlClient.isAnswered(at: path) else {
            throw ControlSocket.Fault("another server works for this folder", EADDRINUSE)
        }
        handle = try ControlSocket.open()
        // A file that a killed server left behind.
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
    }

    private func accept() {
        defer { _ = Glibc.close(handle) }
        var isShort = false
        while isListening.withLock({ $0 }) {
            let client = Glibc.accept(handle, nil, nil)
            guard client >= 0 else {
                isShort = waitAfter(errno, isToldAlready: isShort)
                continue
            }
            isShort = false
            let socket = ControlSocket(handle: client)
            let thread = Thread { [self] in serve(socket) }
            thread.start()
        }
    }

    /// What keeps us from taking a command, too many open files above all, passes: the command
    /// waits in the system's queue until then.
    /// - Returns: whether it was told in the log.
    private func waitAfter(_ code: Int32, isToldAlready: Bool) -> Bool {
        guard code != EINTR, isListening.withLock({ $0 }) else { return isToldAlready }
        if !isToldAlready {
            logger.error(
                "commands cannot be taken",
                metadata: ["error": "\(String(cString: strerror(code)))"]
            )
        }
        usleep(100_000)
        return true
    }

    /// A job counts once it is known; a stop waits for those that count and takes no others.
    private func begin() -> Bool {
        isListening.withLock { isListening in
            if isListening { running.withLock { $0 += 1 } }
            return isListening
        }
    }

    /// On a thread of its own: a command that reads slowly, or not at all, holds up nobody else.
    private func serve(_ socket: ControlSocket) {
        do {
            socket.limitWaiting(toRead: 30, toWrite: 5)
            guard let job = try socket.receive(FileJob.self), begin() else { return }
            defer { running.withLock { $0 -= 1 } }
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
