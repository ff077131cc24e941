/// Terms that change with time: each version holds from its local date until the next one.
package struct Versions<Terms: Sendable>: Sendable {
    package struct Version: Sendable {
        package let from: LocalDate
        package let terms: Terms

        package init(from: LocalDate, terms: Terms) {
            self.from = from
            self.terms = terms
        }
    }

    /// By date; none means that the operator does not offer it.
    package let all: [Version]

    package init(_ all: [Version] = []) { self.all = all.sorted { $0.from < $1.from } }

    /// The terms of a local date; nil before the first version.
    package func on(_ date: LocalDate) -> Terms? { all.last { $0.from <= date }?.terms }
}
