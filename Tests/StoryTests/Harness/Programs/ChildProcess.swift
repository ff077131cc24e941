import Foundation
import Synchronization

/// A program that a story started, in a process group of its own, ended by its own id only.
final class ChildProcess: Sendable {
    let id: pid_t
    let name: String
    let output: Transcript
    let errors: Transcript
    private let input: Mutex<Int32>
    private let status = Mutex<Int32?>(nil)

    /// `environment` adds to that of the tests. The input stays open until `closeInput`.
    init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        let known = try OperatorDatabase.environment(arguments)
        let spawning = try Spawning(
            path, arguments, environment: known.merging(environment) { _, given in given })
        id = spawning.id
        name = (path as NSString).lastPathComponent
        input = Mutex(spawning.input)
        output = Transcript(draining: spawning.output)
        errors = Transcript(draining: spawning.errors)
        Leftovers.add(process: id)
    }

    deinit {
        stop(seconds: 0)
        closeInput()
    }

    /// All that it said, for the message of a failure.
    var log: String { output.text + errors.text }

    func type(_ text: String) { type(Array(text.utf8)) }

    func type(_ bytes: [UInt8]) {
        input.withLock { descriptor in
            var sent = 0
            while descriptor >= 0, sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    write(descriptor, $0.baseAddress, $0.count)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    func closeInput() {
        input.withLock { descriptor in
            if descriptor >= 0 { close(descriptor) }
            descriptor = -1
        }
    }

    func signal(_ number: Int32) {
        status.withLock { if $0 == nil { kill(id, number) } }
    }

    /// The exit status, 128 + the signal that ended it, or nil while it runs.
    func poll() -> Int32? {
        status.withLock { known in
            guard known == nil else { return known }
            var raw: Int32 = 0
            guard waitpid(id, &raw, WNOHANG) == id else { return nil }
            known = raw & 0x7f == 0 ? (raw >> 8) & 0xff : 128 + (raw & 0x7f)
            Leftovers.remove(process: id)
            return known
        }
    }

    func wait(seconds: Double) -> Int32? {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            if let status = poll() { return status }
            usleep(2_000)
        }
        return poll()
    }

    /// Asks it to end; after `seconds` it is ended with its whole group.
    @discardableResult
    func stop(seconds: Double = 10) -> Int32? {
        if let status = poll() { return status }
        if seconds > 0 { signal(SIGTERM) }
        if seconds > 0, let status = wait(seconds: seconds) { return status }
        kill(-id, SIGKILL)
        return wait(seconds: 5)
    }
}
