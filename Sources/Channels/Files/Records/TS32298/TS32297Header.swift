/// The beginning of a file of 3GPP TS 32.297, where it has one (§6.1.1): lengths, and much that
/// charging does not need.
enum TS32297Header {
    /// Up to the length of the routeing filter, which is the last of the fixed part.
    static let fixed = 50
    /// With the length of the private extension.
    private static let shortest = 52
    /// The two octets that tell releases after 9 stand behind everything.
    private static let mostReleases = 2
    static let longest = shortest + 2 * Int(UInt16.max) + mostReleases
    private static let reasonPlace = 26
    private static let reasons: Set<UInt8> = [0, 1, 2, 3, 4, 5, 6, 128, 129, 130, 131]

    enum Answer: Equatable {
        case none
        /// More octets are needed to tell.
        case unknown
        /// It has so many octets.
        case header(Int)
    }

    /// A header agrees with itself in four places; bare records and filler do not.
    /// - Parameter bytes: the beginning of the file.
    static func find(in bytes: ArraySlice<UInt8>) -> Answer {
        guard let first = bytes.first else { return .unknown }
        if first & TS32298Frames.choiceMask == TS32298Frames.choice { return .none }
        guard bytes.count >= fixed else { return .unknown }
        let file = number(bytes, at: 0, octets: 4)
        let header = number(bytes, at: 4, octets: 4)
        let filter = number(bytes, at: fixed - 2, octets: 2)
        guard (shortest...longest).contains(header), file >= header,
            reasons.contains(bytes[bytes.startIndex + reasonPlace]), filter <= header - shortest
        else { return .none }
        guard bytes.count >= header else { return .unknown }
        let extensions = number(bytes, at: fixed + filter, octets: 2)
        let releases = header - shortest - filter - extensions
        return (0...mostReleases).contains(releases) ? .header(header) : .none
    }

    /// The caller has seen that so many octets are there.
    static func number(_ bytes: ArraySlice<UInt8>, at place: Int, octets: Int) -> Int {
        bytes.dropFirst(place).prefix(octets).reduce(0) { $0 << 8 | Int($1) }
    }
}
