/// What is charged above the bundles; class → price, the more specific class wins.
package struct Prices: Sendable {
    package var voice: [String: VoicePrice]
    /// Seconds of a started unit, 60 or 1 (charging rules §5).
    package var voiceUnitSeconds: Int64
    package var sms: [String: Money]
    package var mms: [String: Money]
    package var forwarded: [String: Money]
    package var data: VolumePrice?
    /// Roaming zone → what this tariff prices otherwise than the zone does.
    package var roaming: [String: [RoamingUse: Money]]

    package init(
        voice: [String: VoicePrice], voiceUnitSeconds: Int64 = 60, sms: [String: Money] = [:],
        mms: [String: Money] = [:], forwarded: [String: Money] = [:], data: VolumePrice? = nil,
        roaming: [String: [RoamingUse: Money]] = [:]
    ) {
        self.voice = voice
        self.voiceUnitSeconds = voiceUnitSeconds
        self.sms = sms
        self.mms = mms
        self.forwarded = forwarded
        self.data = data
        self.roaming = roaming
    }
}

/// A price of a minute that may step with the minute of the call. Never empty, starts at minute 1.
package struct VoicePrice: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let fromMinute: Int64
        /// Per minute.
        package let price: Money

        package init(fromMinute: Int64, price: Money) {
            self.fromMinute = fromMinute
            self.price = price
        }
    }

    package let steps: [Step]

    package init(flat price: Money) { steps = [Step(fromMinute: 1, price: price)] }

    /// Nil unless the steps start at minute 1 and rise.
    package init?(steps: [Step]) {
        guard steps.first?.fromMinute == 1 else { return nil }
        guard zip(steps, steps.dropFirst()).allSatisfy({ $0.fromMinute < $1.fromMinute }) else {
            return nil
        }
        self.steps = steps
    }
}

package enum VolumePrice: Hashable, Sendable {
    case perMB(Money)
    /// Id of a table of intervals in `Destinations.tables`.
    case intervals(table: String)
}
