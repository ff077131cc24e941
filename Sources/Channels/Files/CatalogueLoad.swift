import Billing
import Operations

extension FileJobs {
    /// Puts a folder of catalogue files in force, or says every mistake and loads nothing.
    func loadCatalogue(_ folder: String, _ say: JobListener) async throws -> JobEnd {
        let files = try CatalogueFolder.read(folder)
        let next: Catalogue
        do throws(CatalogueMistakes) {
            next = try CatalogueReader.read(files)
        } catch {
            for mistake in error.mistakes { say(.line(mistake.description)) }
            say(.line("nothing was loaded; mistakes: \(error.mistakes.count)"))
            return .failed
        }
        let old = try door.catalogueFiles()
        let changes = CatalogueChanges.between(old, files)
        try await door.loadCatalogue(files, as: next)
        if old.isEmpty {
            say(.line("loaded \(files.count) files: \(next.tariffCount) tariffs"))
        } else {
            for change in changes { say(.line(change)) }
            say(.line(changes.isEmpty ? "nothing changed" : "changes: \(changes.count)"))
        }
        return .done
    }

    /// The catalogue that the database holds; nil before the first load.
    package static func stored(_ files: [CatalogueFile]) throws(CatalogueMistakes) -> Catalogue? {
        guard !files.isEmpty else { return nil }
        return try CatalogueReader.read(files)
    }
}
