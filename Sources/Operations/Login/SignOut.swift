import Billing
import Rules
import Store

/// «Выход» of this browser or app, or «выйти на всех устройствах».
package struct SignOut: Operation {
    package let session: Session
    package let everywhere: Bool

    package init(session: Session, everywhere: Bool) {
        self.session = session
        self.everywhere = everywhere
    }

    package var archived: ArchivedAct {
        ArchivedAct(.signIn, everywhere ? .signOutEverywhere : .signOut)
    }

    package func facts(_ act: Act, in transaction: Transaction) throws {}

    package func decide(_ facts: Void, _ act: Act) throws(Refusal) {}

    package func store(_ decision: Void, _ act: Act, in transaction: Transaction) throws {
        if everywhere {
            try transaction.endSignIns(of: session.subscriber.id)
        } else if let device = session.device {
            try transaction.endDevice(device)
        } else {
            try transaction.endSession(hash: session.hash)
        }
    }

    package func subject(of facts: Void) -> ArchiveSubject {
        ArchiveSubject(
            subscription: session.subscriber.id, number: session.subscriber.number)
    }
}
