import Billing
import Rules
import Store

/// «Вход» with the phone beside the picture: the subscriber dialled a page's code and said yes. It
/// replaces the picture alone: the password is still asked for, so it holds no more after a change
/// of the SIM card than the picture does.
package struct ApproveSignIn: Operation {
    package let number: PhoneNumber
    /// As dialled; whether a page shows it is not known here.
    package let digits: String
    package let archived = ArchivedAct(.signIn, .approveSignIn)

    package init(number: PhoneNumber, digits: String) {
        self.number = number
        self.digits = digits
    }

    package struct Facts {
        let holder: NumberHolder?
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        Facts(holder: try transaction.holder(of: number, at: act.now))
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> NumberHolder {
        guard let holder = facts.holder, holder.isServed(at: act.now) else { throw .notServed }
        return holder
    }

    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws {
        let seconds = act.catalogue.limits.signIn.approvalSeconds
        try transaction.addApproval(
            digits, of: holder.subscription, until: act.now.adding(seconds: seconds))
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }
}
