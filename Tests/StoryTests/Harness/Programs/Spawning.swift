import Foundation
import Synchronization

/// `posix_spawn` with a pipe at each standard descriptor; these are our ends.
struct Spawning {
    let id: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32

    /// One at a time: between the making of a pipe and its mark another child could inherit it.
    private static let turn = Mutex(())

    init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
        self = try Self.turn.withLock { _ in
            try Spawning(inTurn: path, arguments, environment)
        }
    }

    private init(inTurn path: String, _ arguments: [String], _ environment: [String: String]) throws
    {
        let pipes = try (Self.pipe(), Self.pipe(), Self.pipe())
        let theirs = [pipes.0.reading, pipes.1.writing, pipes.2.writing]
        defer { theirs.forEach { close($0) } }
        id = try Self.run(path, arguments, environment, standard: theirs)
        (input, output, errors) = (pipes.0.writing, pipes.1.reading, pipes.2.reading)
    }

    private static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Foundation.pipe(&ends) == 0 else { throw StoryFault("no pipe: errno \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func run(
        _ path: String, _ arguments: [String], _ environment: [String: String], standard: [Int32]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, descriptor) in standard.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        prepare(&attributes)
        // What the tests are told by such variables, or their shell has of them, is not for it.
        let inherited = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("KABINET_") }
        let whole = inherited.merging(environment) { $1 }
        return try withCStrings([path] + arguments) { arguments in
            try withCStrings(whole.map { "\($0)=\($1)" }) { environment in
                var id: pid_t = 0
                let fault = posix_spawnp(&id, path, &actions, &attributes, arguments, environment)
                guard fault == 0 else {
                    throw StoryFault("\(path) does not start: \(String(cString: strerror(fault)))")
                }
                return id
            }
        }
    }

    /// A group of its own, and no signal blocked: the threads of a test runner block most of them.
    private static func prepare(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
    ) rethrows -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return try body(copies + [nil])
    }
}
