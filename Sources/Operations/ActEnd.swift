import Rules

/// How an act ended, without what it brought.
package enum ActEnd: Sendable {
    case done
    case refused(Refusal)
    /// The world failed; nobody may know whether the act is done.
    case fault

    init<Outcome>(_ answer: Answer<Outcome>) {
        switch answer {
        case .done: self = .done
        case .refused(let refusal): self = .refused(refusal)
        }
    }

    /// `done`, `fault` or the code of the refusal.
    package var word: String {
        switch self {
        case .done: "done"
        case .refused(let refusal): refusal.code
        case .fault: "fault"
        }
    }
}
