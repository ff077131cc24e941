import ArgumentParser
import Channels
import Foundation
import Glibc

/// Gives a job to the running server, or does it here when none runs.
struct JobRun {
    let place: Place

    func run(_ job: FileJob) async throws {
        let configuration = try place.configuration
        let progress = Progress()
        let end: JobEnd
        if let answer = try ControlClient.run(
            job, at: configuration.controlSocket, progress.hear)
        {
            end = answer
        } else {
            let installation = try Installation(
                writing: configuration, firstLoadGoesOn: job.goesOn)
            defer { installation.close() }
            end = await FileJobs(door: installation.door, isAlone: true).run(job, progress.hear)
        }
        guard end == .done else { throw ExitCode(end.rawValue) }
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

    private func draw(_ done: Int64, _ all: Int64) {
        guard isWatched, all > 0 else { return }
        let percent = min(100, done * 100 / all)
        let filled = Int(percent) * 30 / 100
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        try? FileHandle.standardError.write(contentsOf: Data("\r\(bar) \(percent) %".utf8))
        if done >= all { clear() }
    }

    private func clear() {
        guard isWatched else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
