/// How long an app stays signed in. What a catalogue does not say is as here.
package struct DeviceLimits: Sendable {
    /// Of an access token.
    package let accessMinutes: Int64
    /// A refresh token that is not used for so long has run out.
    package let idleDays: Int64
    /// For so long a replaced refresh token may be shown again, should the answer have been lost.
    package let graceSeconds: Int64
    /// Of one subscriber; one more ends the device that was not used for longest.
    package let most: Int64

    package init(
        accessMinutes: Int64 = 15, idleDays: Int64 = 60, graceSeconds: Int64 = 60, most: Int64 = 20
    ) {
        self.accessMinutes = accessMinutes
        self.idleDays = idleDays
        self.graceSeconds = graceSeconds
        self.most = most
    }
}

/// Codes by SMS that set a password in an app. What a catalogue does not say is as here.
package struct CodeLimits: Sendable {
    /// For which a code holds.
    package let seconds: Int64
    /// Wrong codes before it is dead.
    package let tries: Int64
    /// Before another code of the number is sent.
    package let resendSeconds: Int64
    /// In `windowHours`: codes to a number, asked for from an address and its network, altogether.
    package let windowHours: Int64
    package let perNumber: Int64
    package let perAddress: Int64
    package let perNetwork: Int64
    package let global: Int64

    package init(
        seconds: Int64 = 300, tries: Int64 = 3, resendSeconds: Int64 = 60, windowHours: Int64 = 24,
        perNumber: Int64 = 5, perAddress: Int64 = 100, perNetwork: Int64 = 700,
        global: Int64 = 5_000
    ) {
        self.seconds = seconds
        self.tries = tries
        self.resendSeconds = resendSeconds
        self.windowHours = windowHours
        self.perNumber = perNumber
        self.perAddress = perAddress
        self.perNetwork = perNetwork
        self.global = global
    }
}
