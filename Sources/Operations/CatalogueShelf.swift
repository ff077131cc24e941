import Billing
import Synchronization

/// The catalogue in use, with the plan of numbers that is built from it.
package final class Shelf: Sendable {
    package let catalogue: Catalogue
    package let plan: DestinationPlan
    /// Of the classes that the catalogue names itself: `intl.russia`, `short.0890`.
    package let destinationNames: [String: LocalName]

    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        plan = DestinationPlan(
            numbers: catalogue.numbers, destinations: catalogue.destinations)
        let zones = catalogue.destinations.zones.map { ("intl.\($0.id)", $0.name) }
        let codes = catalogue.numbers.shortCodes.map { ("short.\($0.code)", $0.name) }
        destinationNames = Dictionary(zones + codes) { first, _ in first }
    }
}

/// Holds the catalogue that every act takes at its start; loading another replaces it at once.
package final class CatalogueShelf: Sendable {
    package enum Fault: Error, CustomStringConvertible {
        case empty

        package var description: String {
            "no catalogue is loaded yet; run: kabinet load catalogue DIR"
        }
    }

    private let shelf: Mutex<Shelf?>

    package init(_ catalogue: Catalogue?) { shelf = Mutex(catalogue.map(Shelf.init)) }

    /// Throws while no catalogue has ever been loaded.
    package func current() throws(Fault) -> Shelf {
        guard let current = shelf.withLock({ $0 }) else { throw .empty }
        return current
    }

    package func replace(by catalogue: Catalogue) {
        let next = Shelf(catalogue)
        shelf.withLock { $0 = next }
    }
}
