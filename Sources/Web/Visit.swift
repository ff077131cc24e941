import Billing
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Rules
import Views

/// One request with what is known of its browser: cookie, session, language.
struct Visit {
    let site: Site
    let request: Request
    let caller: Caller
    let cookies: Cookies
    /// The browser's cookie; a fresh one when it brought none.
    let cookie: SessionCookie
    let isNewcomer: Bool
    let session: Session?
    let act: Act
    let logger: Logger

    init(_ request: Request, _ context: WebContext, _ site: Site) throws {
        self.site = site
        self.request = request
        caller = ClientAddress.caller(request, context, site.settings)
        cookies = Cookies(request.headers)
        let brought = cookies[.session(site.settings)].flatMap { $0.isCookieValue ? $0 : nil }
        isNewcomer = brought == nil
        cookie = brought.map(SessionCookie.init(value:)) ?? SessionCookie()
        session = isNewcomer ? nil : try site.door.session(cookie, by: caller)
        act = try site.door.act(by: caller)
        logger = context.logger
    }

    var settings: WebSettings { site.settings }

    /// Proves that a form is from a page given to this very cookie.
    var formToken: String { FormToken.make(cookie, site.door.effects.sealer) }

    /// The visitor's choice, else the subscriber's, else the browser's, else Russian.
    var language: Language {
        if let chosen = cookies[.language(settings)].flatMap(Language.init(rawValue:)) {
            return chosen
        }
        return session?.subscriber.language
            ?? Language(accepted: request.headers[.acceptLanguage]) ?? .ru
    }

    var frame: Frame {
        let profile = act.catalogue.operation
        return Frame(
            language: language,
            brand: Brand(
                name: profile.name, supportPhone: profile.supportPhone,
                currencySign: profile.currencySign, hasLogo: profile.logo != nil),
            viewer: session.map {
                Viewer(name: $0.subscriber.customerName, number: $0.subscriber.number)
            },
            form: formToken, path: request.uri.string, zone: act.zone, now: act.now,
            demo: settings.isDemo,
            styleVersion: Assets.version(colour: profile.colour, logo: profile.logo))
    }

    /// A page; a newcomer gets the cookie that its forms are bound to.
    func page(_ html: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.page(html, status: status)
        response.headers[.vary] = "Accept-Encoding, Sec-Fetch-Site"
        if ContentCoding.isWanted(by: request), ContentCoding.isSafe(for: request) {
            response.compress(html)
        }
        if isNewcomer { response.addCookie(CookieName.session(settings).set(cookie.value)) }
        return response
    }

    func query(_ name: String) -> String? {
        request.uri.queryParameters[Substring(name)].map(String.init)
    }
}

extension String {
    /// What we give as a session cookie: 22 characters of base64url.
    fileprivate var isCookieValue: Bool {
        utf8.count == 22
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
