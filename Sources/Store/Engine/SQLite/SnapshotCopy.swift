import CSQLite

/// Copies a database into a new file while others write it. The copy is one file, whole by itself.
package enum SnapshotCopy {
    /// 1 MiB with pages of 4 KiB; after each such step the progress is told.
    fileprivate static let pagesAtOnce: Int32 = 256

    /// Copies one state of the source. Writers do not wait for it; their log grows until the end.
    /// - Parameter progress: called with the pages that are done and all pages.
    package static func make(
        of source: String, at target: String, _ progress: (Int64, Int64) -> Void
    ) throws {
        let reader = try SQLiteConnection(path: source, role: .reader)
        defer { reader.close() }
        // The steps must share a snapshot, else each write meanwhile would begin the copy anew; and
        // only the first read takes one.
        try reader.execute("BEGIN")
        try Migrations.requireKnown(in: Transaction(reader))
        try OwnedFile.make(target)
        let copy = try SQLiteConnection(path: target, role: .copy)
        defer { copy.close() }
        try copy.takePages(of: reader, progress)
        // Else readers of the copy would put a log beside it.
        let mode = try Transaction(copy).first("PRAGMA journal_mode = DELETE") { $0.text(0) }
        guard mode == "delete" else { throw copy.fault("PRAGMA journal_mode = DELETE") }
    }

    /// Brings what stands in the log into the file, so that the file alone is the database.
    /// - Precondition: nobody else writes it: `WriterLock` is held.
    /// - Throws: `StoreFault.read` when somebody reads what the log holds back.
    package static func mergeLog(of path: String) throws {
        let connection = try SQLiteConnection(path: path, role: .writer)
        defer { connection.close() }
        let isHeld = try Transaction(connection)
            .first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) != 0 }
        guard isHeld == false else { throw StoreFault.read(path) }
    }
}

extension SQLiteConnection {
    fileprivate func takePages(
        of source: SQLiteConnection, _ progress: (Int64, Int64) -> Void
    ) throws(StoreFault) {
        guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
            throw fault("backup")
        }
        var status = SQLITE_OK
        while status == SQLITE_OK {
            status = sqlite3_backup_step(backup, SnapshotCopy.pagesAtOnce)
            let all = Int64(sqlite3_backup_pagecount(backup))
            progress(all - Int64(sqlite3_backup_remaining(backup)), all)
        }
        // What went wrong in a step is told by the connection after this.
        let end = sqlite3_backup_finish(backup)
        guard status == SQLITE_DONE, end == SQLITE_OK else { throw fault("backup") }
    }
}
