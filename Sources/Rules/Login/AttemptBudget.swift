import Billing

/// What is counted in a row of its own.
package protocol CountedLane: Hashable, Sendable {
    /// The key of the row that counts.
    var bucket: String { get }
}

/// Whose misses are counted together. A browser that once signed in with a number has a lane of its
/// own, so that nobody can lock its owner out from elsewhere.
package enum AttemptLane: CountedLane {
    case number(PhoneNumber)
    case device(String)
    /// A caller's host, so for IPv6 a /64.
    case address(String)
    case network(String)
    case prefix(String)
    case everyone
    /// Wrong letters of an address: they only bound how many are archived.
    case letters(String)
    /// Misses in apps: of an address, of a network, and of all apps together. Apps show no picture,
    /// so their budgets are smaller, and apart: a flood of apps does not slow the portal.
    case app(String)
    case appNetwork(String)
    case apps

    package var bucket: String {
        switch self {
        case .number(let number): "number:\(number.digits)"
        case .device(let device): "device:\(device)"
        case .address(let address): "address:\(address)"
        case .network(let network): "network:\(network)"
        case .prefix(let prefix): "prefix:\(prefix)"
        case .everyone: "everyone"
        case .letters(let address): "letters:\(address)"
        case .app(let address): "app:\(address)"
        case .appNetwork(let network): "app-network:\(network)"
        case .apps: "apps"
        }
    }

    /// Of all browsers that are known for a subscription.
    package static func known(_ subscription: Int64) -> AttemptLane {
        .device(String(subscription))
    }

    /// Of the password that is typed again inside the cabinet.
    package static func stepUp(_ subscription: Int64) -> AttemptLane {
        .device("session:\(subscription)")
    }

    /// The lanes of one attempt in an app; a number's misses are those of the portal too.
    package static func ofApp(number: PhoneNumber, caller: Caller) -> [AttemptLane] {
        [.number(number)] + ofApps(caller)
    }

    /// The lanes that many share, of whatever is guessed in an app.
    package static func ofApps(_ caller: Caller) -> [AttemptLane] {
        [.app(caller.host), .appNetwork(caller.network), .apps]
    }

    /// The lanes of one attempt. A known device is counted alone.
    package static func of(number: PhoneNumber?, known: Int64?, caller: Caller) -> [AttemptLane] {
        if let known { return [.known(known)] }
        var lanes: [AttemptLane] = [.address(caller.host), .network(caller.network), .everyone]
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

    /// Counts one more miss; past the lane's free ones it has to wait.
    package static func counting(
        _ budget: AttemptBudget?, lane: AttemptLane, limits: SignInLimits, now: Instant
    ) -> AttemptBudget {
        var next = AttemptBudget(windowFrom: now, misses: 0, blockedUntil: now)
        if let budget, lane.remembers(budget, limits, now) { next = budget }
        if lane.isOfOne { next.windowFrom = now }
        next.misses += 1
        let extra = next.misses - lane.free(limits)
        if extra > 0 {
            let wait = lane.wait(extra, limits)
            next.blockedUntil = Instant(microseconds: now.microseconds + wait)
        }
        return next
    }
}

extension AttemptLane {
    private static let second: Int64 = 1_000_000

    /// A number or a browser, as opposed to the lanes that many share.
    package var isOfOne: Bool {
        switch self {
        case .number, .device: true
        case .address, .network, .prefix, .everyone, .letters, .app, .appNetwork, .apps: false
        }
    }

    /// Misses of a number are forgotten by the right password or a new one, never by time alone:
    /// patience must not buy guesses. The lanes of many begin anew with each window.
    func remembers(_ budget: AttemptBudget, _ limits: SignInLimits, _ now: Instant) -> Bool {
        isOfOne || now.seconds(since: budget.windowFrom) < limits.windowMinutes * 60
    }

    func free(_ limits: SignInLimits) -> Int64 {
        switch self {
        case .number, .device: limits.freePerNumber
        case .address, .letters: limits.perAddress
        case .network: limits.perNetwork
        case .prefix: limits.perPrefix
        case .everyone: limits.global
        case .app: limits.perAppAddress
        case .appNetwork: limits.perAppNetwork
        case .apps: limits.appGlobal
        }
    }

    /// Microseconds to wait after the `extra`-th miss beyond the free ones. For one, each doubles
    /// the wait. Lanes of many are let through at the rate of their budget: they slow an attacker
    /// down, but he cannot close the door to the others.
    func wait(_ extra: Int64, _ limits: SignInLimits) -> Int64 {
        if isOfOne {
            let doublings = min(extra - 1, 20)
            let seconds = min(limits.firstDelaySeconds << doublings, limits.longestDelaySeconds)
            return seconds * Self.second
        }
        return limits.windowMinutes * 60 * Self.second / max(1, free(limits))
    }
}
