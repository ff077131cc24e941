import Billing
import Rules
import Store

/// Signs another device of the subscriber out, or this one.
package struct RevokeDevice: Operation {
    package let device: Int64
    package let session: Session
    package let archived = ArchivedAct(.signIn, .revokeDevice)

    package func facts(_ act: Act, in transaction: Transaction) throws -> Bool {
        try transaction.hasDevice(device, of: session.subscriber.id)
    }

    package func decide(_ isHis: Bool, _ act: Act) throws(Refusal) {
        guard isHis else { throw .deviceUnknown }
    }

    /// A wrong id did nothing and says nothing to the archive's reader.
    package func isArchived(_ refusal: Refusal, _ isHis: Bool) -> Bool { false }

    package func store(_ decision: Void, _ act: Act, in transaction: Transaction) throws {
        try transaction.endDevice(device)
    }

    package func subject(of isHis: Bool) -> ArchiveSubject {
        ArchiveSubject(
            subscription: session.subscriber.id, number: session.subscriber.number)
    }
}

extension RevokeDevice: Repeatable {
    package var scope: KeyScope { .subscription(session.subscriber.id) }
    package var parameters: [String] { ["\(device)"] }
}

extension Door {
    package func revokeDevice(
        _ id: Int64, of session: Session, key: IdempotencyKey? = nil, by caller: Caller
    ) async throws -> Answer<Void> {
        try await perform(RevokeDevice(device: id, session: session), key: key, by: caller)
    }

    /// Used last first.
    package func devices(of session: Session, by caller: Caller) throws -> [Device] {
        try read(
            { act, transaction in
                try transaction.devices(of: session.subscriber.id, current: session.device)
            }, by: caller)
    }
}
