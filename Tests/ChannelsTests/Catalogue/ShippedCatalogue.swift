import Billing
import Channels

/// The catalogue of the repository, and copies of it with one text replaced.
enum ShippedCatalogue {
    /// `Catalogue/mts-by`, four levels above this file.
    static var path: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/") + "/Catalogue/mts-by"
    }

    static func files() throws -> [CatalogueFile] { try CatalogueFolder.read(path) }

    /// The files with the first `old` of one of them replaced, and the line where it stood.
    static func files(
        _ name: String, replacing old: String, with new: String
    ) throws -> (files: [CatalogueFile], line: Int) {
        var line = 0
        let files = try files().map { file in
            guard file.name == name, let range = file.text.firstRange(of: old) else { return file }
            line = 1 + file.text[..<range.lowerBound].count { $0 == "\n" }
            let text = file.text.replacing(old, with: new, maxReplacements: 1)
            return CatalogueFile(name: name, text: text)
        }
        return (files, line)
    }

    static func mistakes(in files: [CatalogueFile]) -> [CatalogueMistake] {
        do throws(CatalogueMistakes) {
            _ = try CatalogueReader.read(files)
            return []
        } catch {
            return error.mistakes
        }
    }
}
