/// A name that its bearer recognises and a stranger does not learn: «И***в И.».
package enum MaskedName {
    private static let longestName = 200
    private static let patronymicEndings = ["вич", "вна", "ич", "ична", "віч", "ўна", "іч", "ічна"]

    /// The surname's first and last letter and the initial of the given name. Three stars, however
    /// long the surname is; a surname of one or two letters shows only the first one.
    ///
    /// - Parameter name: «Иванов Иван Иванович» or «Иван Иванович Иванов»; a firm's name as well.
    /// - Returns: empty if there is no letter or digit in it.
    package static func mask(_ name: String) -> String {
        let words = String(name.prefix(longestName)).split { $0.isWhitespace }
            .map { $0.filter { $0.isLetter || $0.isNumber } }
            .filter { !$0.isEmpty }
        let (surname, given) = parts(words)
        guard let surname, let first = surname.first, let last = surname.last else { return "" }
        let masked = surname.count > 2 ? "\(first)***\(last)" : "\(first)***"
        guard let initial = given?.first else { return masked }
        return "\(masked) \(initial.uppercased())."
    }

    /// A patronymic in the middle tells that the given name comes first.
    private static func parts(_ words: [String]) -> (surname: String?, given: String?) {
        let rest = words.dropFirst()
        guard words.count == 3, let middle = rest.first, let last = rest.last,
            patronymicEndings.contains(where: { middle.lowercased().hasSuffix($0) })
        else { return (words.first, rest.first) }
        return (last, words.first)
    }
}
