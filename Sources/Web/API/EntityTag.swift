/// A strong ETag (RFC 9110 §8.8.3): the same bytes have the same tag. FNV-1a of 64 bits and the
/// length tell two states of one answer apart; they protect nothing.
package struct EntityTag {
    package let text: String

    package init(of body: [UInt8]) {
        let hash = body.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        text = "\"\(String(hash, radix: 36))-\(String(body.count, radix: 36))\""
    }

    /// Whether `If-None-Match` names it. The comparison is the weak one (RFC 9110 §13.1.2).
    package func isAmong(_ headers: [String]) -> Bool {
        headers.contains { header in
            header.prefix(4_096).split(separator: ",").contains { each in
                let each = each.trimmingSpaces
                return each == "*" || each == text || each == "W/" + text
            }
        }
    }
}
