import Billing

extension RatedUse {
    /// What explains the charge, kept beside it so that no later catalogue changes the
    /// explanation: `all-nets:60/16800|s:60@365`. Before the bar what bundles gave of what was left
    /// (`-` is unlimited), behind it what cost money.
    package var steps: String {
        let taken = taken.map { taken in
            "\(taken.bundle):\(taken.amount)/\(taken.before.map(String.init) ?? "-")"
        }
        return taken.joined(separator: ",") + "|" + priced.map(\.step).joined(separator: ",")
    }
}

/// What was kept of how a record was charged.
package struct UsageSteps: Hashable, Sendable {
    package struct Taken: Hashable, Sendable {
        package let bundle: String
        package let amount: Int64
        /// Nil is unlimited.
        package let before: Int64?
    }

    package let taken: [Taken]
    package let priced: [PricedPart]

    /// Nil for what `steps` never made, and for records of before it was kept.
    package init?(_ text: String) {
        let halves = text.split(separator: "|", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let takes = halves[0].split(separator: ",").map(Taken.init)
        let parts = halves[1].split(separator: ",").map(PricedPart.init(step:))
        guard takes.allSatisfy({ $0 != nil }), parts.allSatisfy({ $0 != nil }) else { return nil }
        taken = takes.compactMap { $0 }
        priced = parts.compactMap { $0 }
    }
}

extension UsageSteps.Taken {
    fileprivate init?(_ text: Substring) {
        guard let colon = text.lastIndex(of: ":"), let slash = text.lastIndex(of: "/"),
            colon < slash, let amount = Int64(text[text.index(after: colon)..<slash])
        else { return nil }
        let rest = text[text.index(after: slash)...]
        guard let before = rest == "-" ? .some(nil) : Int64(rest).map(Optional.some) else {
            return nil
        }
        self.init(bundle: String(text[..<colon]), amount: amount, before: before)
    }
}

extension PricedPart {
    /// `s:60@365`; money in 1/10 000.
    fileprivate var step: String {
        switch self {
        case .seconds(let count, let price): "s:\(count)@\(price.units)"
        case .minutes(let count, let price): "m:\(count)@\(price.units)"
        case .piece(let price): "p:1@\(price.units)"
        case .kib(let count, let price): "k:\(count)@\(price.units)"
        case .volume(let table, let before, let after): "v:\(before)>\(after)@\(table)"
        case .forwardingFact(let price): "f:1@\(price.units)"
        }
    }

    fileprivate init?(step: Substring) {
        guard let at = step.firstIndex(of: "@"), step.dropFirst().first == ":" else { return nil }
        let amount = step[step.index(step.startIndex, offsetBy: 2)..<at]
        let rest = step[step.index(after: at)...]
        if step.first == "v" {
            let ends = amount.split(separator: ">").map { Int64($0) }
            guard ends.count == 2, let before = ends[0], let after = ends[1] else { return nil }
            self = .volume(table: String(rest), before: before, after: after)
            return
        }
        guard let count = Int64(amount), let units = Int64(rest) else { return nil }
        let price = Money(units: units)
        switch step.first {
        case "s": self = .seconds(count, perMinute: price)
        case "m": self = .minutes(count, price: price)
        case "p": self = .piece(price: price)
        case "k": self = .kib(count, perMB: price)
        case "f": self = .forwardingFact(price: price)
        default: return nil
        }
    }
}
