import Foundation
import Synchronization

/// Something that goes on, on a thread of its own, while the story does something else.
final class Meanwhile<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    init(_ body: @escaping @Sendable () throws -> Value) {
        Thread.detachNewThread { [self] in
            let outcome = Result { try body() }
            result.withLock { $0 = outcome }
            done.signal()
        }
    }

    /// Waits for the end; asked once.
    func value() throws -> Value {
        done.wait()
        return try result.withLock { $0 }.orFault("it has ended without a result").get()
    }
}
