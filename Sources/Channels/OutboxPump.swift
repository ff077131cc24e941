import Billing
import Logging
import Operations
import Rules
import Views

/// Sends what waits in the outbox as SMS.
package struct OutboxPump: Sendable {
    /// Delivers one SMS; throws when it did not leave.
    package typealias Delivery = @Sendable (PhoneNumber, String) async throws -> Void

    private let pump: LeasedPump<SentNotice>

    package init(door: Door, logger: Logger, deliver: @escaping Delivery) {
        pump = LeasedPump(name: "outbox", logger: logger, lease: door.leaseNotices) { notice in
            let profile = try door.catalogue.current().catalogue.operation
            let text = NoticeText.sms(
                notice.notice, notice.language, zone: profile.zone, sign: profile.currencySign,
                code: notice.code)
            try await deliver(notice.number, text)
            try await door.recordDelivery(of: notice)
        }
    }

    package func drain() async { await pump.drain() }
}
