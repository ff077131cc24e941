import Billing
import Store

/// What a first load has met so far, in little memory: a Bloom filter in blocks of one cache line
/// (Putze, Sanders, Singler 2007). "New" is certain, "seen" may be wrong for one row in thousands,
/// which is then only loaded the careful way.
struct SeenKeys {
    private static let wordsPerBlock = 8
    private static let probes = 8

    private var words: [UInt64]
    private let blocks: UInt64

    /// - Parameter bytes: of memory; two for each key keep mistakes rare.
    init(bytes: Int) {
        blocks = UInt64(max(1, bytes / (Self.wordsPerBlock * 8)))
        words = [UInt64](repeating: 0, count: Int(blocks) * Self.wordsPerBlock)
    }

    /// What of a row may have been seen.
    struct Seen {
        let number: Bool
        let account: Bool
        let card: Bool
    }

    mutating func insert(_ keys: LoadedKeys) -> Seen {
        let contract = Self.mix(UInt64(bitPattern: keys.account))
        let day =
            contract ^ Self.mix(UInt64(bitPattern: Int64(keys.contractFrom.dayNumber)) | 1 << 62)
        let imsi = keys.imsi.isEmpty ? false : insert(Self.hash(keys.imsi, day))
        let serial = keys.serial.isEmpty ? false : insert(Self.hash(keys.serial, ~day))
        return Seen(
            number: insert(Self.mix(UInt64(bitPattern: keys.number) | 1 << 63)),
            account: insert(contract), card: imsi || serial)
    }

    /// Whether it may have been there already.
    private mutating func insert(_ hash: UInt64) -> Bool {
        let block = Int(hash.multipliedFullWidth(by: blocks).high) * Self.wordsPerBlock
        var bits = Self.mix(hash)
        var isSeen = true
        for _ in 0..<Self.probes {
            let place = block + Int(bits & 7)
            let bit = UInt64(1) << (bits >> 3 & 63)
            if words[place] & bit == 0 {
                isSeen = false
                words[place] |= bit
            }
            bits = bits >> 9 | bits << 55
        }
        return isSeen
    }

    /// Spreads what differs in few bits over all (splitmix64's last step).
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// FNV-1a, from a start.
    private static func hash(_ text: String, _ start: UInt64) -> UInt64 {
        var hash = start ^ 0xCBF2_9CE4_8422_2325
        let bytes = text.utf8Span.span
        for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
        return mix(hash)
    }
}
