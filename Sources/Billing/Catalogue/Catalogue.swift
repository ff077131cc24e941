/// All that is priced, named or limited: what the operator's files say, checked and typed.
/// A version is chosen by the local date of the event, never by the date of the look-up.
package final class Catalogue: Sendable {
    package let operation: OperatorProfile
    package let numbers: NumberPlan
    package let destinations: Destinations
    /// Every version of every tariff, by id, then by date; services, packages, gifts and documents
    /// likewise.
    package let tariffs: [Tariff]
    package let services: [ServiceOffer]
    package let packages: [Package]
    package let gifts: [Gift]
    package let documents: [DocumentOffer]
    package let terms: Terms
    package let limits: Limits
    /// Nil where no records come in the network's own form.
    package let network: NetworkNames?
    private let versionsOfTariff: [String: [Tariff]]

    package init(
        operation: OperatorProfile, numbers: NumberPlan, destinations: Destinations,
        tariffs: [Tariff], services: [ServiceOffer], packages: [Package] = [], gifts: [Gift] = [],
        documents: [DocumentOffer] = [], terms: Terms = Terms(), limits: Limits,
        network: NetworkNames? = nil
    ) {
        self.operation = operation
        self.numbers = numbers
        self.destinations = destinations
        self.tariffs = tariffs
        self.services = services
        self.packages = packages
        self.gifts = gifts
        self.documents = documents
        self.terms = terms
        self.limits = limits
        self.network = network
        versionsOfTariff = Dictionary(grouping: tariffs, by: \.id)
    }

    /// The version of a tariff that is valid on a local date: the latest `validFrom` not after it.
    package func tariff(_ id: String, on date: LocalDate) -> Tariff? {
        versionsOfTariff[id]?.last { $0.validFrom <= date }
    }

    /// Tariffs without regard to their versions.
    package var tariffCount: Int { versionsOfTariff.count }

    package func service(_ id: String, on date: LocalDate) -> ServiceOffer? {
        services.version(id, on: date)
    }
}
