import Billing
import Logging
import Operations
import Rules
import Views

/// Sends what waits in the outbox, after the commit that put it there, and records the delivery. Of
/// several nodes one sends a notice; one that ended in between may have sent it and leave it to
/// another.
package struct OutboxPump: Sendable {
    /// Delivers one SMS; throws when it did not leave.
    package typealias Delivery = @Sendable (PhoneNumber, String) async throws -> Void

    private let door: Door
    private let deliver: Delivery
    private let logger: Logger

    package init(door: Door, logger: Logger, deliver: @escaping Delivery) {
        self.door = door
        self.logger = logger
        self.deliver = deliver
    }

    /// Sends all that waits now; a failure is logged, and the rest waits for the next time.
    package func drain() async {
        do {
            try await send()
        } catch {
            logger.error("outbox", metadata: ["error": "\(error)"])
        }
    }

    private func send() async throws {
        let notices = try await door.leaseNotices()
        guard !notices.isEmpty else { return }
        let profile = try door.catalogue.current().catalogue.operation
        let start = ContinuousClock.now
        for notice in notices {
            // What is left is soon another node's.
            guard ContinuousClock.now - start < .seconds(Door.leaseSeconds / 2) else { return }
            let text = NoticeText.sms(
                notice.notice, notice.language, zone: profile.zone, sign: profile.currencySign,
                code: notice.code)
            try await deliver(notice.number, text)
            try await door.recordDelivery(of: notice)
        }
    }
}
