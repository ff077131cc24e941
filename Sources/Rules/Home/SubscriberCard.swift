import Billing

/// «Справочная информация об абоненте» of «Главная страница».
package struct SubscriberCard: Sendable {
    package let subscriber: Subscriber
    package let tariffName: LocalName
    package let balance: Money
    /// Whether the SIM's codes are known, so that «показать» is worth offering.
    package let hasCodes: Bool
    /// Browsers and apps that are signed in with this number, this one included.
    package let sessions: Int
    /// Services that are stopped for caps or debt, each once.
    package let stopped: [ServiceClass]

    package init(
        subscriber: Subscriber, tariffName: LocalName, balance: Money, hasCodes: Bool,
        sessions: Int, stopped: [ServiceClass] = []
    ) {
        self.subscriber = subscriber
        self.tariffName = tariffName
        self.balance = balance
        self.hasCodes = hasCodes
        self.sessions = sessions
        self.stopped = stopped
    }
}
