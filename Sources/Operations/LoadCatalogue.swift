import Billing
import Rules
import Store

extension Door {
    /// The catalogue's files as they were loaded last.
    package func catalogueFiles() throws -> [CatalogueFile] {
        try database.read { try $0.catalogueFiles() }
    }

    /// Puts a checked catalogue in force for every act from now on.
    package func loadCatalogue(_ files: [CatalogueFile], as next: Catalogue) async throws {
        let now = effects.now()
        let turn = try await database.write { [catalogue] transaction in
            try transaction.replaceCatalogue(files, at: now)
            try transaction.noteUsageFacts()
            return catalogue.nextTurn()
        }
        catalogue.replace(by: next, turn: turn)
    }

    /// Takes over what another node has loaded.
    /// - Parameter read: makes a catalogue of its files.
    package func followCatalogue(_ read: ([CatalogueFile]) throws -> Catalogue?) throws {
        let stored = try database.read { try $0.catalogueLoadedAt() }
        guard let stored, catalogue.isNews(stored) else { return }
        // Taken first: a load that comes meanwhile stays.
        let turn = catalogue.nextTurn()
        guard let next = try read(try catalogueFiles()) else { return }
        catalogue.replace(by: next, turn: turn)
        catalogue.note(stored)
    }

    /// Adds ported numbers and returns how many rows were new or changed.
    package func loadPortability(_ rows: [PortedNumber]) async throws -> Int {
        try await database.write { transaction in
            let added = try transaction.addPorted(rows)
            if added > 0 { try transaction.noteUsageFacts() }
            return added
        }
    }
}
