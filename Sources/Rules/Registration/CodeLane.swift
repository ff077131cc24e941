import Billing

/// Whose requests for codes are counted together: an SMS costs money and wakes people.
package enum CodeLane: CountedLane {
    case number(PhoneNumber)
    case address(String)
    case network(String)
    case everyone

    package var bucket: String {
        switch self {
        case .number(let number): "code:number:\(number.digits)"
        case .address(let address): "code:address:\(address)"
        case .network(let network): "code:network:\(network)"
        case .everyone: "code:everyone"
        }
    }

    package static func of(_ number: PhoneNumber, _ caller: Caller) -> [CodeLane] {
        [.number(number), .address(caller.host), .network(caller.network), .everyone]
    }

    /// Counts one more request. A number waits after each, and when its day's are used up until the
    /// window ends; the lanes of many are then let through at the rate of their budget.
    func counting(_ budget: AttemptBudget?, _ limits: CodeLimits, _ now: Instant) -> AttemptBudget {
        var next = AttemptBudget(windowFrom: now, misses: 0, blockedUntil: now)
        let window = limits.windowHours * 3_600
        if let budget, now < budget.windowFrom.adding(seconds: window) { next = budget }
        next.misses += 1
        switch self {
        case .number:
            next.blockedUntil =
                next.misses < limits.perNumber
                ? now.adding(seconds: limits.resendSeconds)
                : next.windowFrom.adding(seconds: window)
        case .address: next.slow(past: limits.perAddress, in: window, now)
        case .network: next.slow(past: limits.perNetwork, in: window, now)
        case .everyone: next.slow(past: limits.global, in: window, now)
        }
        return next
    }

    func refusal(retryAfterSeconds: Int64) -> Refusal {
        switch self {
        case .number: .codeTooSoon(retryAfterSeconds: retryAfterSeconds)
        case .address, .network, .everyone: .tooManyRequests(retryAfterSeconds: retryAfterSeconds)
        }
    }
}

extension AttemptBudget {
    fileprivate mutating func slow(past most: Int64, in seconds: Int64, _ now: Instant) {
        if misses >= most { blockedUntil = now.adding(seconds: max(1, seconds / max(1, most))) }
    }
}
