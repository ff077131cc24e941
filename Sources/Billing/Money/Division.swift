/// How a division ends (charging rules, preamble). A negative value rounds as its opposite does.
package enum Rounding: Sendable, CaseIterable {
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// To the nearest, ties away from zero.
    case halfUp
}

/// The quotient rounded as named; throws when the divisor is 0 or the result leaves `Int64`.
package func divide(
    _ dividend: Int128, by divisor: Int64, _ rounding: Rounding
) throws(MoneyOverflow) -> Int64 {
    guard divisor != 0 else { throw MoneyOverflow() }
    let size = UInt128(divisor.magnitude)
    var (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: size)
    let goesUp =
        switch rounding {
        case .up: remainder > 0
        case .down: false
        case .halfUp: remainder * 2 >= size
        }
    // The quotient is at most 2^127: neither the step up nor the sign can overflow UInt128.
    if goesUp { quotient += 1 }
    let isNegative = (dividend < 0) != (divisor < 0)
    guard let magnitude = Int128(exactly: quotient),
        let result = Int64(exactly: isNegative ? -magnitude : magnitude)
    else { throw MoneyOverflow() }
    return result
}
