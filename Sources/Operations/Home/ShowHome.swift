import Billing
import Rules
import Store

extension Door {
    /// The card of «Главная страница».
    package func home(of session: Session, by caller: Caller) throws -> SubscriberCard {
        try read(
            { act, transaction in
                let subscriber = session.subscriber
                return SubscriberCard(
                    subscriber: subscriber, tariffName: act.tariffName(subscriber.tariff),
                    balance: try transaction.balance(of: subscriber.account),
                    hasCodes: try transaction.hasCodes(subscriber.id),
                    sessions: try act.signIns(of: subscriber.id, in: transaction),
                    stopped: try transaction.bars(of: [subscriber.id])[subscriber.id]?.stopped
                        ?? [])
            }, by: caller)
    }
}

extension Act {
    /// Browsers and apps that are signed in.
    fileprivate func signIns(of subscription: Int64, in transaction: Transaction) throws -> Int {
        let limits = catalogue.limits
        let idle = now.adding(seconds: -limits.session.idleMinutes * 60)
        let rotated = now.adding(seconds: -limits.device.idleDays * 86_400)
        return try transaction.liveSessions(of: subscription, usedSince: idle)
            + transaction.liveDevices(of: subscription, rotatedSince: rotated)
    }

    /// The tariff's name today; its id should the catalogue have lost it.
    func tariffName(_ id: String) -> LocalName {
        catalogue.tariff(id, on: zone.date(of: now))?.name ?? LocalName(ru: id, be: id, en: id)
    }
}
