/// What only one of those who use a database may do at a time. A file has one user anyway.
package enum DatabaseLock: Sendable {
    /// Leads the database elsewhere: nobody else may write.
    case move
    /// Loads a feed: it takes for granted that no other feed connects numbers meanwhile.
    case feed

    /// What those hear who come second.
    var refusal: StoreFault {
        switch self {
        case .move: .unusable("servers of Kabinet work on the database: stop its servers first")
        case .feed: .unusable("another feed is being loaded: wait for its end, then load this one")
        }
    }
}

/// Held until the value is gone.
package final class DatabaseHold: Sendable {
    private let release: @Sendable () -> Void

    init(release: @escaping @Sendable () -> Void = {}) { self.release = release }

    deinit { release() }
}
