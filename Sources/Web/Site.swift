import Billing
import Hummingbird
import Operations
import Views

/// The portal: what it needs, and where each page is.
package struct Site: Sendable {
    package let door: Door
    package let settings: WebSettings
    /// Draws pictures, apart from the passwords: neither crowds the other out.
    package let drawing = SlowWork(threads: 1)
    /// Makes the files that are taken along, one at a time: a large one takes some seconds.
    package let filing = SlowWork(threads: 1, longestQueue: 16)
    /// How often a client has something drawn or filed, so that there is room for the others.
    let drawn = RequestRate()
    package let admission: Admission
    /// Speaks the digits beside the pictures; nil where there are no recordings.
    let voice: DigitVoice?
    /// The demo's virtual handset; nil outside the demo.
    package let handset: HandsetExchange?

    package init(
        door: Door, settings: WebSettings, voice: DigitVoice? = nil, handset: HandsetExchange?
    ) {
        self.door = door
        self.settings = settings
        self.voice = voice
        admission = Admission(most: settings.mostRequests)
        self.handset = handset
    }

    package func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        let routes = Routes()
        addRegistration(to: routes)
        addLogin(to: routes)
        addHome(to: routes)
        addAccount(to: routes)
        addCaps(to: routes)
        addSpendingDetail(to: routes)
        addSpendingFiles(to: routes)
        addArchive(to: routes)
        addLanguage(to: routes)
        addAssets(to: routes)
        addAPI(to: routes)
        if let handset { addHandset(handset, to: routes) }
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        router.add(middleware: ErrorPages(site: self, allowed: routes.allowed))
        router.add(middleware: admission)
        for route in routes.all { router.on(route.path, method: route.method, use: route.handler) }
        return router
    }
}

/// How the portal is reached.
package struct WebSettings: Sendable {
    /// Whether browsers come over TLS (a proxy in front ends it): cookies are then `__Host-`.
    package let isSecure: Bool
    /// Addresses whose `X-Forwarded-For` is believed.
    package let trustedProxies: [String]
    /// Whether one-time links and the handset are served.
    package let isDemo: Bool
    /// How many requests are worked on at once.
    package let mostRequests: Int

    package init(
        isSecure: Bool, trustedProxies: [String], isDemo: Bool, mostRequests: Int = 256
    ) {
        self.isSecure = isSecure
        self.trustedProxies = trustedProxies
        self.isDemo = isDemo
        self.mostRequests = mostRequests
    }
}
