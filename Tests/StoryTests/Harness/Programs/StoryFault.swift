/// Why a story could not go on: something did not start, answer or look as agreed.
struct StoryFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Optional {
    /// The value, or a fault that names what is missing.
    func orFault(_ missing: @autoclosure () -> String) throws -> Wrapped {
        guard let self else { throw StoryFault(missing()) }
        return self
    }
}
