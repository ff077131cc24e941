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
            return catalogue.nextTurn()
        }
        catalogue.replace(by: next, turn: turn)
    }

    /// Adds ported numbers and returns how many rows were new or changed.
    package func loadPortability(_ rows: [PortedNumber]) async throws -> Int {
        try await database.write { try $0.addPorted(rows) }
    }
}
