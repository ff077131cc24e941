import Dispatch

/// Runs one file's job on a thread of its own: it computes for long stretches, and no request
/// should wait behind it.
final class JobExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "kabinet-job")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
