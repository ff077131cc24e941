/// All that is priced, named or limited: what the operator's files say, checked and typed.
/// A version is chosen by the local date of the event, never by the date of the look-up.
package final class Catalogue: Sendable {
    package let operation: OperatorProfile
    package let numbers: NumberPlan
    package let destinations: Destinations
    /// Every version of every tariff, by id, then by date.
    package let tariffs: [Tariff]
    package let services: [NamedService]
    package let limits: Limits

    package init(
        operation: OperatorProfile, numbers: NumberPlan, destinations: Destinations,
        tariffs: [Tariff], services: [NamedService], limits: Limits
    ) {
        self.operation = operation
        self.numbers = numbers
        self.destinations = destinations
        self.tariffs = tariffs
        self.services = services
        self.limits = limits
    }

    /// The version of a tariff that is valid on a local date: the latest `validFrom` not after it.
    package func tariff(_ id: String, on date: LocalDate) -> Tariff? {
        tariffs.last { $0.id == id && $0.validFrom <= date }
    }

    package func service(_ id: String) -> NamedService? { services.first { $0.id == id } }
}

/// A service (услуга) that the feed may name.
package struct NamedService: Hashable, Sendable {
    package let id: String
    package let name: LocalName

    package init(id: String, name: LocalName) {
        self.id = id
        self.name = name
    }
}
