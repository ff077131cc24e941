import Billing
import Rules
import Store

extension Door {
    /// The card of «Главная страница».
    package func home(of session: Session, by caller: Caller) throws -> SubscriberCard {
        try read(
            { act, transaction in
                let subscriber = session.subscriber
                let idle = act.catalogue.limits.session.idleMinutes * 60
                return SubscriberCard(
                    subscriber: subscriber, tariffName: act.tariffName(subscriber.tariff),
                    balance: try transaction.balance(of: subscriber.account),
                    hasCodes: try transaction.hasCodes(subscriber.id),
                    sessions: try transaction.liveSessions(
                        of: subscriber.id, usedSince: act.now.adding(seconds: -idle)))
            }, by: caller)
    }
}

extension Act {
    /// The tariff's name today; its id should the catalogue have lost it.
    func tariffName(_ id: String) -> LocalName {
        catalogue.tariff(id, on: zone.date(of: now))?.name ?? LocalName(ru: id, be: id, en: id)
    }
}
