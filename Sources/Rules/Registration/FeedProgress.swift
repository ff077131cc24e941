/// How far a feed's file has come, and what became of its rows so far.
package struct FeedProgress: Hashable, Sendable {
    /// Where the next row begins, and its line.
    package var bytes: Int64
    package var line: Int
    package var connected = 0
    package var changed = 0
    package var unchanged = 0
    package var rejected = 0
    /// Whether it is the first load of a new operator, whose indexes are made at its end.
    package var isFirst: Bool

    package init(bytes: Int64 = 0, line: Int = 1, isFirst: Bool = false) {
        self.bytes = bytes
        self.line = line
        self.isFirst = isFirst
    }
}
