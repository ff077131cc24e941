import Billing
import Rules
import Secrets
import Store

/// An act of anybody, as one value, whatever channel it came by. The door runs its parts in this
/// order, in one transaction: facts → rule → ledger → store → archive → outbox.
package protocol Operation: Sendable {
    associatedtype Facts
    associatedtype Decision
    associatedtype Outcome: Sendable

    /// Its row in «Архив операций».
    var archived: ArchivedAct { get }
    /// The first half of an act: when it is done, the act has not ended yet.
    var isHalf: Bool { get }
    /// False for what is done but is no act of its own: the first half of one, or a repetition.
    func isArchived(_ decision: Decision) -> Bool
    func isArchived(_ refusal: Refusal, _ facts: Facts) -> Bool
    /// One read of all that the rule needs.
    func facts(_ act: Act, in transaction: Transaction) throws -> Facts
    /// The account that it touches, whose days are run before the rule; nil if it touches none.
    func touched(_ facts: Facts) -> AccountDay?
    /// The rule: pure.
    func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> Decision
    func postings(_ decision: Decision, _ act: Act) throws -> [Posting]
    func store(_ decision: Decision, _ act: Act, in transaction: Transaction) throws -> Outcome
    /// Whom the archive's row concerns.
    func subject(of facts: Facts) -> ArchiveSubject
    func notices(_ decision: Decision, _ act: Act) -> [AddressedNotice]
    /// What a refusal leaves behind.
    func storeRefusal(_ refusal: Refusal, _ facts: Facts, _ act: Act, in transaction: Transaction)
        throws
}

extension Operation {
    package var isHalf: Bool { false }
    package func touched(_ facts: Facts) -> AccountDay? { nil }
    package func isArchived(_ decision: Decision) -> Bool { true }
    package func isArchived(_ refusal: Refusal, _ facts: Facts) -> Bool { true }
    package func postings(_ decision: Decision, _ act: Act) throws -> [Posting] { [] }
    package func notices(_ decision: Decision, _ act: Act) -> [AddressedNotice] { [] }
    package func storeRefusal(
        _ refusal: Refusal, _ facts: Facts, _ act: Act, in transaction: Transaction
    ) throws {}
}

/// Kind and name under which an act is archived.
package struct ArchivedAct: Sendable {
    package let kind: ArchiveKind
    package let act: ArchiveAct

    package init(_ kind: ArchiveKind, _ act: ArchiveAct) {
        self.kind = kind
        self.act = act
    }
}

package struct AddressedNotice: Sendable {
    package let holder: NumberHolder
    package let notice: Notice

    package init(_ notice: Notice, to holder: NumberHolder) {
        self.holder = holder
        self.notice = notice
    }
}

/// What surrounds an act: who, when, by which catalogue.
package struct Act: Sendable {
    package let caller: Caller
    package let now: Instant
    package let shelf: Shelf
    package let effects: Effects

    package var catalogue: Catalogue { shelf.catalogue }
    package var zone: Zone { shelf.catalogue.operation.zone }
}

/// The answer of the door. What is thrown out of it is a fault.
package enum Answer<Outcome: Sendable>: Sendable {
    case done(Outcome)
    case refused(Refusal)

    package var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}
