/// One file of the catalogue: its name inside the folder and its text.
package struct CatalogueFile: Hashable, Sendable {
    /// Bytes that a file may have.
    package static let mostBytes = 1_048_576

    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
