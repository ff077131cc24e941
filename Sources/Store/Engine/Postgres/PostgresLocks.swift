/// Advisory locks of the server (PostgreSQL 15, §13.3.5). They go with the connection that has
/// them.
extension PostgresConnection {
    /// Those who write share the one; who leads the database elsewhere has it alone. Any numbers
    /// that no other program on the server takes.
    private static let use = 5_285_917_003
    private static let feed = 5_285_917_004

    /// Says that somebody writes here, as long as the connection lives.
    func shareUse() throws(StoreFault) {
        guard try isTaken("pg_try_advisory_lock_shared(\(Self.use))") else {
            throw .unusable("the database is being moved; look where it is now")
        }
    }

    func take(_ lock: DatabaseLock) throws(StoreFault) {
        let key = lock == .move ? Self.use : Self.feed
        guard try isTaken("pg_try_advisory_lock(\(key))") else { throw lock.refusal }
    }

    private func isTaken(_ attempt: String) throws(StoreFault) -> Bool {
        do {
            return try Transaction(self).first("SELECT " + attempt) { $0.flag(0) } ?? false
        } catch {
            throw error as? StoreFault ?? .unusable("\(error)")
        }
    }
}
