/// A list that may be long, so that it stands in `tariffs.yaml`, in files of the folder `tariffs`,
/// or in both.
enum CatalogueList: String, CaseIterable {
    case tariffs, services, packages

    /// The list whose part a file is.
    init?(file: String) {
        guard file.hasSuffix(".yaml") else { return nil }
        let parts = file.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let list = Self(rawValue: String(first))
        else { return nil }
        self = list
    }

    /// Items that a file of it has at least.
    var fewest: Int { self == .tariffs ? 1 : 0 }
}
