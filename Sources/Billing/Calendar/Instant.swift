/// A moment, the same everywhere: microseconds of UTC since 1970, leap seconds not counted.
package struct Instant: Hashable, Comparable, Sendable {
    static let perSecond: Int64 = 1_000_000

    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    /// Seconds since 1970; beyond about 292 000 years the nearest moment that can be kept.
    package init(seconds: Int64) {
        microseconds = Int64(clamping: Int128(seconds) * Int128(Instant.perSecond))
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Stops at the first and the last moment that can be kept.
    package func adding(seconds: Int64) -> Instant {
        let sum = Int128(microseconds) + Int128(seconds) * Int128(Instant.perSecond)
        return Instant(microseconds: Int64(clamping: sum))
    }

    /// Whether it is in [from, until); nil has no end.
    package func isIn(_ from: Instant, until: Instant?) -> Bool {
        guard from <= self else { return false }
        return until.map { self < $0 } ?? true
    }

    /// Whole seconds from the other moment to this one, rounded down; negative if it is later.
    package func seconds(since other: Instant) -> Int64 {
        let difference = Int128(microseconds) - Int128(other.microseconds)
        let (quotient, remainder) = difference.quotientAndRemainder(
            dividingBy: Int128(Instant.perSecond))
        return Int64(clamping: remainder < 0 ? quotient - 1 : quotient)
    }

    /// Whole seconds since 1970, rounded down.
    var wholeSeconds: Int64 { flooredDivision(microseconds, by: Instant.perSecond).quotient }
}

/// Division whose remainder is never negative; the divisor is positive.
func flooredDivision(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
