/// One connection of an engine with its prepared statements. Not thread-safe: its owner, a writer's
/// thread or a reader's lease, is the only one that uses it at a time.
protocol EngineConnection: AnyObject {
    /// Runs a statement and hands its rows on until the body answers false.
    /// - Parameter streams: there may be more rows than fit into memory. Until they are through,
    ///   nothing else is asked.
    /// - Returns: how many rows the statement changed.
    @discardableResult
    func each(
        _ sql: String, _ arguments: [SQLValue], streams: Bool,
        _ body: (borrowing SQLRow) throws -> Bool
    ) throws -> Int

    /// Prepares a statement whose values are bound one by one, again and again.
    func bulk(_ sql: String) throws -> any BulkStatement

    /// Which schema the database has (`Migrations`); 0 for none.
    func schema() throws -> Int

    /// Names in their order.
    func columns(of table: String) throws -> [String]

    /// What is wrong with how the engine keeps the data; nil if all is well.
    /// - Parameter thorough: compares the indices with their tables too.
    func damage(thorough: Bool) throws -> String?
}

/// A prepared statement for many rows. Places are counted from 1.
protocol BulkStatement: AnyObject {
    func bind(_ number: Int64, at place: Int32)
    func bind(_ text: String, at place: Int32)
    func bind(_ bytes: [UInt8], at place: Int32)
    func bindNull(at place: Int32)
    /// Runs it with what is bound.
    func run() throws
}

/// The values of a row that an engine found, by column from 0.
protocol Cells {
    func isNull(_ column: Int32) -> Bool
    /// 0 for a null.
    func integer(_ column: Int32) -> Int64
    /// Empty for a null; a number in digits.
    func text(_ column: Int32) -> String
    /// Empty for a null.
    func blob(_ column: Int32) -> [UInt8]
    /// As what it is.
    func value(_ column: Int32) -> SQLValue
}
