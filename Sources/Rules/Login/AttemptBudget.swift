import Billing

/// Whose misses are counted together. A browser that once signed in with a number has a lane of its
/// own, so that nobody can lock its owner out from elsewhere.
package enum AttemptLane: Hashable, Sendable {
    case number(PhoneNumber)
    case device(String)
    case address(String)
    case network(String)
    case prefix(String)
    case everyone

    /// The key of the row that counts.
    package var bucket: String {
        switch self {
        case .number(let number): "number:\(number.digits)"
        case .device(let device): "device:\(device)"
        case .address(let address): "address:\(address)"
        case .network(let network): "network:\(network)"
        case .prefix(let prefix): "prefix:\(prefix)"
        case .everyone: "everyone"
        }
    }

    /// The lanes of one attempt. A known device is counted alone.
    package static func of(number: PhoneNumber?, device: String?, caller: Caller) -> [AttemptLane] {
        if let device { return [.device(device)] }
        var lanes: [AttemptLane] = [.address(caller.address), .network(caller.network), .everyone]
        if let number {
            // The last four digits vary: ten thousand numbers are one prefix.
            lanes += [.number(number), .prefix(String(number.digits.dropLast(4)))]
        }
        return lanes
    }
}

/// The misses of one lane in a window, and until when it waits.
package struct AttemptBudget: Hashable, Sendable {
    package var windowFrom: Instant
    package var misses: Int64
    package var blockedUntil: Instant

    package init(windowFrom: Instant, misses: Int64, blockedUntil: Instant) {
        self.windowFrom = windowFrom
        self.misses = misses
        self.blockedUntil = blockedUntil
    }

    /// Counts one more miss; past the lane's free ones each doubles the delay.
    package static func counting(
        _ budget: AttemptBudget?, lane: AttemptLane, limits: SignInLimits, now: Instant
    ) -> AttemptBudget {
        var next = AttemptBudget(windowFrom: now, misses: 0, blockedUntil: now)
        if let budget, now.seconds(since: budget.windowFrom) < limits.windowMinutes * 60 {
            next = budget
        }
        next.misses += 1
        let extra = next.misses - lane.free(limits)
        if extra > 0 {
            next.blockedUntil = now.adding(seconds: lane.delay(extra, limits))
        }
        return next
    }
}

extension AttemptLane {
    var isOfClient: Bool {
        switch self {
        case .device, .address, .network: true
        case .number, .prefix, .everyone: false
        }
    }

    func free(_ limits: SignInLimits) -> Int64 {
        switch self {
        case .number, .device: limits.freePerNumber
        case .address: limits.perAddress
        case .network: limits.perNetwork
        case .prefix: limits.perPrefix
        case .everyone: limits.global
        }
    }

    /// Seconds to wait after the `extra`-th miss beyond the free ones. A lane of one person or one
    /// machine grows; the lanes of many only slow down, or an attacker could close the door to all.
    func delay(_ extra: Int64, _ limits: SignInLimits) -> Int64 {
        switch self {
        case .number, .device, .address:
            let doublings = min(extra - 1, 20)
            return min(limits.firstDelaySeconds << doublings, limits.longestDelaySeconds)
        case .network, .prefix, .everyone: return limits.firstDelaySeconds
        }
    }
}
