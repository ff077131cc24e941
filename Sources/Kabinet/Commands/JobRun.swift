import ArgumentParser
import Channels
import Foundation
import Glibc

/// Gives a job to the running server, or does it here when none runs.
struct JobRun {
    let place: Place

    func run(_ job: FileJob) async throws {
        let end = try await end(of: job)
        guard end == .done else { throw ExitCode(end.exitStatus) }
    }

    func end(of job: FileJob) async throws -> JobEnd {
        let configuration = try place.configuration
        let progress = Progress()
        if let answer = try ControlClient.run(
            job, at: configuration.controlSocket, progress.hear)
        {
            return answer
        }
        let installation = try Installation(writing: configuration, firstLoadGoesOn: job.goesOn)
        defer { installation.close() }
        return await FileJobs(door: installation.door, isAlone: true).run(job, progress.hear)
    }
}

/// Lines on standard output, a bar on standard error when a terminal watches.
struct Progress: Sendable {
    private let isWatched = isatty(STDERR_FILENO) == 1

    @Sendable func hear(_ message: JobMessage) {
        switch message {
        case .line(let line):
            clear()
            say(line)
        case .progress(let done, let all): draw(done, all)
        }
    }

    /// A bar with words before it: «2026-05»; where nobody watches, a line when they are new.
    func step(_ words: String, _ done: Int64, of all: Int64, isNew: Bool) {
        if isWatched {
            draw(min(done, all - 1), all, words + ", ")
        } else if isNew, all > 0 {
            say("\(words), \(min(100, done * 100 / all)) %")
        }
    }

    func end() { clear() }

    private func draw(_ done: Int64, _ all: Int64, _ words: String = "") {
        guard isWatched, all > 0 else { return }
        let percent = min(100, done * 100 / all)
        let filled = Int(percent) * 30 / 100
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        try? FileHandle.standardError.write(contentsOf: Data("\r\(bar) \(words)\(percent) %".utf8))
        if done >= all { clear() }
    }

    private func clear() {
        guard isWatched else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
