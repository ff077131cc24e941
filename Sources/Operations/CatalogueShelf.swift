import Billing
import Rules
import Synchronization

/// The catalogue in use, with the plan of numbers that is built from it.
package final class Shelf: Sendable {
    package let catalogue: Catalogue
    package let plan: DestinationPlan
    /// Of the classes that the catalogue names itself, of its tariffs and of its services:
    /// `intl.russia`, `roaming.russia`, `short.0890`, `tariff.super-8`, `service.roaming`.
    package let names: [String: LocalName]

    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        plan = DestinationPlan(
            numbers: catalogue.numbers, destinations: catalogue.destinations)
        let zones = catalogue.destinations.zones.map { ("intl.\($0.id)", $0.name) }
        let roaming = catalogue.destinations.roaming.map { ("roaming.\($0.id)", $0.name) }
        let codes = catalogue.numbers.shortCodes.map { ("short.\($0.code)", $0.name) }
        let tariffs = catalogue.tariffs.map { (Fee.Item.tariff($0.id).name, $0.name) }
        let services = catalogue.services.map { (Fee.Item.service($0.id).name, $0.name) }
        // Of versions the last.
        names = Dictionary(zones + roaming + codes + tariffs + services) { _, last in last }
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

    private struct State {
        var shelf: Shelf?
        /// Of the load that put it there, and of the last one stored.
        var turn = 0
        var lastTurn = 0
        /// When the files that were followed last came.
        var loadedAt: Instant?
    }

    private let state: Mutex<State>

    package init(_ catalogue: Catalogue?) {
        state = Mutex(State(shelf: catalogue.map(Shelf.init)))
    }

    /// Throws while no catalogue has ever been loaded.
    package func current() throws(Fault) -> Shelf {
        guard let current = state.withLock({ $0.shelf }) else { throw .empty }
        return current
    }

    /// Taken while a catalogue is stored: of two loads at once, the one stored last stays.
    func nextTurn() -> Int {
        state.withLock { state in
            state.lastTurn += 1
            return state.lastTurn
        }
    }

    func isNews(_ loadedAt: Instant) -> Bool { state.withLock { $0.loadedAt != loadedAt } }

    func note(_ loadedAt: Instant) { state.withLock { $0.loadedAt = loadedAt } }

    func replace(by catalogue: Catalogue, turn: Int) {
        let next = Shelf(catalogue)
        state.withLock { state in
            guard turn > state.turn else { return }
            (state.shelf, state.turn) = (next, turn)
        }
    }
}
