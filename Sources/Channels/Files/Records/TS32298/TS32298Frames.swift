import Rules

/// Cuts a charging file into its records: bare ones with octets of zero between them as they
/// please, or those of 3GPP TS 32.297, each behind a header of its own (§6.1.2).
struct TS32298Frames {
    static let longestRecord = 1_048_576
    /// Every record is a constructed element with a context tag: it is taken from a CHOICE.
    static let choice: UInt8 = 0xA0
    static let choiceMask: UInt8 = 0xE0
    private static let shortHeader = 4
    private static let ber = 1
    private static let isBeyondNine = 7

    /// Records begun so far.
    private(set) var count = 0
    private var bytes: [UInt8] = []
    private var position = 0
    private var layout: Layout?
    private var extent: BERExtent?

    private enum Layout { case bare, headed }

    enum Frame {
        case record(ArraySlice<UInt8>)
        /// Of TS 32.297, in an encoding other than BER.
        case foreign(ArraySlice<UInt8>)
    }

    mutating func append(_ piece: [UInt8]) {
        if position > 0 {
            bytes.removeSubrange(..<position)
            extent = extent?.moved(by: position)
            position = 0
        }
        bytes.append(contentsOf: piece)
    }

    /// The next whole record; nil when more octets are needed.
    /// - Parameter isEnd: no more octets will come.
    mutating func next(isEnd: Bool = false) throws(FeedMistake) -> Frame? {
        switch layout ?? find(isEnd: isEnd) {
        case nil: nil
        case .bare: try nextBare()
        case .headed: try nextHeaded()
        }
    }

    /// What was begun and has no end: its place among the records, and its octets.
    var rest: (line: Int, octets: ArraySlice<UInt8>)? {
        guard position < bytes.endIndex else { return nil }
        return (extent == nil ? count + 1 : count, bytes[position...])
    }

    private mutating func find(isEnd: Bool) -> Layout? {
        switch TS32297Header.find(in: bytes[...]) {
        case .unknown: layout = isEnd ? .bare : nil
        case .none: layout = .bare
        case .header(let length):
            layout = .headed
            position = length
        }
        return layout
    }

    private mutating func nextBare() throws(FeedMistake) -> Frame? {
        if extent == nil {
            position = bytes[position...].firstIndex { $0 != 0 } ?? bytes.endIndex
            guard position < bytes.endIndex else { return nil }
            count += 1
            guard bytes[position] & Self.choiceMask == Self.choice else {
                throw broken(bytes[position...position].hexadecimal, "a tag A0–BF")
            }
        }
        var extent = self.extent ?? BERExtent(at: position)
        let end: Int?
        do throws(BERMistake) {
            end = try extent.end(in: bytes[...])
        } catch {
            throw broken("\(error)", "BER of ITU-T X.690")
        }
        guard extent.position - position <= Self.longestRecord else {
            throw broken("\(extent.position - position) octets", "1 MiB at most")
        }
        self.extent = end == nil ? extent : nil
        return end.map { .record(take($0)) }
    }

    private mutating func nextHeaded() throws(FeedMistake) -> Frame? {
        let rest = bytes[position...]
        guard rest.count > Self.shortHeader else { return nil }
        let length = TS32297Header.number(rest, at: 0, octets: 2)
        let release = TS32297Header.number(rest, at: 2, octets: 1) >> 5
        let format = TS32297Header.number(rest, at: 3, octets: 1) >> 5
        let header = Self.shortHeader + (release == Self.isBeyondNine ? 1 : 0)
        guard length > 0 else {
            count += 1
            throw broken("a length of 0", "a CDR header of TS 32.297")
        }
        guard rest.count >= header + length else { return nil }
        count += 1
        position += header
        let octets = take(position + length)
        return format == Self.ber ? .record(octets) : .foreign(octets)
    }

    private mutating func take(_ end: Int) -> ArraySlice<UInt8> {
        defer { position = end }
        return bytes[position..<end]
    }

    private func broken(_ found: String, _ allowed: String) -> FeedMistake {
        FeedMistake(column: "record \(count)", found: found, allowed: allowed)
    }
}
