import ServiceLifecycle

/// A job of the clock: again and again until the server stops.
struct Repeating: Service {
    let interval: Duration
    let job: @Sendable () async -> Void

    init(every interval: Duration, _ job: @escaping @Sendable () async -> Void) {
        self.interval = interval
        self.job = job
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await job()
                // Cancelled while it sleeps: the loop's condition sees it.
                try? await Task.sleep(for: interval)
            }
        }
    }
}
