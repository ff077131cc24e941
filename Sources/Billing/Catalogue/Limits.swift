/// Every bound that the operator may move, from `limits.yaml`.
package struct Limits: Sendable {
    package let password: PasswordLimits
    package let signIn: SignInLimits
    package let session: SessionLimits
    package let payment: PaymentLimits
    package let device: DeviceLimits
    package let code: CodeLimits
    package let requests: RequestLimits
    package let ownCap: OwnCapLimits
    /// Hours after a SIM change in which no password is reset and no PUK is shown.
    package let simChangeHours: Int64
    /// Seconds for which PIN and PUK stay on the page.
    package let codesShownSeconds: Int64
    /// Whole past months that «История расходов» shows beside the current one.
    package let spendingMonths: Int
    /// Hours that lie at least between two orders of the current month's report.
    package let spendingReportHours: Int64
    /// Hours for which the answer to an idempotency key is kept.
    package let idempotencyHours: Int64
    /// Nil where the operator does not offer it.
    package let webSMS: WebSMSLimits?
    package let forwarding: ForwardingLimits?

    package init(
        password: PasswordLimits, signIn: SignInLimits, session: SessionLimits,
        payment: PaymentLimits, device: DeviceLimits = DeviceLimits(),
        code: CodeLimits = CodeLimits(), requests: RequestLimits = RequestLimits(),
        ownCap: OwnCapLimits = OwnCapLimits(), simChangeHours: Int64, codesShownSeconds: Int64,
        spendingMonths: Int, spendingReportHours: Int64 = 24, idempotencyHours: Int64 = 24,
        webSMS: WebSMSLimits? = nil, forwarding: ForwardingLimits? = nil
    ) {
        self.password = password
        self.signIn = signIn
        self.session = session
        self.payment = payment
        self.device = device
        self.code = code
        self.requests = requests
        self.ownCap = ownCap
        self.simChangeHours = simChangeHours
        self.codesShownSeconds = codesShownSeconds
        self.spendingMonths = spendingMonths
        self.spendingReportHours = spendingReportHours
        self.idempotencyHours = idempotencyHours
        self.webSMS = webSMS
        self.forwarding = forwarding
    }
}

package struct PasswordLimits: Sendable {
    /// Characters, printable ASCII (seed, «Регистрация»: 4 to 10).
    package let shortest: Int
    package let longest: Int
    /// Refused whatever their length; compared without case.
    package let denied: Set<String>

    package init(shortest: Int, longest: Int, denied: Set<String>) {
        self.shortest = shortest
        self.longest = longest
        self.denied = denied
    }
}

/// Failed attempts that each bucket takes in `windowMinutes` before it delays, and how it delays.
package struct SignInLimits: Sendable {
    package let windowMinutes: Int64
    /// Misses of one number (from browsers that never signed in with it) without a delay.
    package let freePerNumber: Int64
    /// The delay after the next miss, doubled by each further one.
    package let firstDelaySeconds: Int64
    package let longestDelaySeconds: Int64
    /// A delay at least so long is a lock: the subscriber gets an SMS.
    package let lockSeconds: Int64
    /// Misses of an address, of its network (/24 or /48), of a number's prefix and of everybody
    /// together, before each of them delays. A NAT of the operator is thousands of people.
    package let perAddress: Int64
    package let perNetwork: Int64
    package let perPrefix: Int64
    package let global: Int64
    /// Misses in apps, which show no picture: of an address, of its network, and of all apps
    /// together.
    package let perAppAddress: Int64
    package let perAppNetwork: Int64
    package let appGlobal: Int64
    /// Letters of the picture and how long they hold.
    package let pictureLetters: Int
    package let pictureSeconds: Int64
    /// Digits of the sound beside the picture; they hold as long.
    package let soundDigits: Int
    /// How long a code to approve a sign-in by phone holds.
    package let approvalSeconds: Int64

    package init(
        windowMinutes: Int64, freePerNumber: Int64, firstDelaySeconds: Int64,
        longestDelaySeconds: Int64, lockSeconds: Int64, perAddress: Int64, perNetwork: Int64,
        perPrefix: Int64, global: Int64, perAppAddress: Int64 = 60, perAppNetwork: Int64 = 400,
        appGlobal: Int64 = 600, pictureLetters: Int, pictureSeconds: Int64, soundDigits: Int = 6,
        approvalSeconds: Int64 = 300
    ) {
        self.windowMinutes = windowMinutes
        self.freePerNumber = freePerNumber
        self.firstDelaySeconds = firstDelaySeconds
        self.longestDelaySeconds = longestDelaySeconds
        self.lockSeconds = lockSeconds
        self.perAddress = perAddress
        self.perNetwork = perNetwork
        self.perPrefix = perPrefix
        self.global = global
        self.perAppAddress = perAppAddress
        self.perAppNetwork = perAppNetwork
        self.appGlobal = appGlobal
        self.pictureLetters = pictureLetters
        self.pictureSeconds = pictureSeconds
        self.soundDigits = soundDigits
        self.approvalSeconds = approvalSeconds
    }
}

package struct SessionLimits: Sendable {
    package let idleMinutes: Int64
    package let absoluteHours: Int64

    package init(idleMinutes: Int64, absoluteHours: Int64) {
        self.idleMinutes = idleMinutes
        self.absoluteHours = absoluteHours
    }
}

package struct PaymentLimits: Sendable {
    package let smallest: Money
    package let largest: Money

    package init(smallest: Money, largest: Money) {
        self.smallest = smallest
        self.largest = largest
    }
}
