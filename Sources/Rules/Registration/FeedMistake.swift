/// What is wrong with a row or the header of an operator's file; English, for its reject file.
package struct FeedMistake: Error, Hashable, Sendable {
    package static let longestFound = 40

    /// The column's name, or `line` for the row as a whole.
    package let column: String
    /// What stood there, cut to 40 characters; never a secret.
    package let found: String
    package let allowed: String

    package init(column: String, found: String, allowed: String) {
        self.column = Self.cut(column)
        self.found = Self.cut(found)
        self.allowed = allowed
    }

    private static func cut(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestFound)))
    }
}
