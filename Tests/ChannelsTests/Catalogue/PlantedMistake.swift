import Testing

/// A text of a shipped file, what it becomes, and what the operator is told of it.
struct PlantedMistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let key: String
    let found: String
    /// A part of what is said to be allowed.
    let allowed: String
    /// Lines between the start of the replaced text and the mistake.
    let below: Int

    init(
        _ file: String, _ old: String, _ new: String, key: String, found: String,
        allowed: String, below: Int = 0
    ) {
        self.file = file
        self.old = old
        self.new = new
        self.key = key
        self.found = found
        self.allowed = allowed
        self.below = below
    }

    var testDescription: String { "\(file): \(new)" }
}
