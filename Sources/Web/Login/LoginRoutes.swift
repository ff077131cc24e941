import Billing
import HTTPTypes
import Hummingbird
import Operations
import Rules
import Views

extension Site {
    /// «Вход» and «Выход».
    func addLogin(to routes: Routes) {
        routes.get("/login", open(showLogin))
        routes.post("/login", openForm(signIn))
        addPictures(to: routes)
        addPhoneSignIn(to: routes)
        routes.post(
            "/logout",
            signedInForm { visit, session, _ in try await signOut(visit, session, false) })
        routes.post(
            "/logout/everywhere",
            signedInForm { visit, session, _ in try await signOut(visit, session, true) })
        if settings.isDemo {
            routes.get("/login/link", open(showLink))
            routes.post("/login/link", openForm(redeemLink))
        }
    }

    @Sendable private func showLogin(_ visit: Visit) throws -> Response {
        if visit.session != nil { return .see("/home") }
        let refusal: Refusal? = visit.query("ended") == nil ? nil : .sessionEnded
        return loginPage(visit, number: "", refusal: refusal)
    }

    private func loginPage(_ visit: Visit, number: String, refusal: Refusal?) -> Response {
        let picture = Picture.make(
            alphabet: PictureAlphabet.letters, cookie: visit.cookie.value,
            limits: visit.act.catalogue.limits.signIn, effects: door.effects)
        let html = SignInPage.render(
            visit.frame, number: number, picture: picture.token(door.effects.sealer),
            ways: SignInPage.Ways(
                sound: voice != nil, phone: visit.act.catalogue.operation.approvalCode != nil),
            refusal: refusal)
        return visit.page(html, refusal: refusal)
    }

    @Sendable private func signIn(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let number = String(fields["number"].prefix(32))
        if fields.has("again") { return loginPage(visit, number: number, refusal: nil) }
        let form = SignInForm(
            number: number, password: fields["password"],
            proof: .letters(
                TypedLetters(
                    token: fields["picture"],
                    letters: PictureAlphabet.normalised(fields["letters"]),
                    cookie: visit.cookie.value)),
            device: visit.cookies[.device(settings)])
        switch try await door.signIn(form, by: visit.caller) {
        case .done(let signedIn): return try await welcome(visit, signedIn)
        case .refused(let refusal): return loginPage(visit, number: number, refusal: refusal)
        }
    }

    /// A new id for the browser, and the token by which it is known from now on. The session that
    /// it had ends.
    func welcome(_ visit: Visit, _ signedIn: SignedIn) async throws -> Response {
        if let session = visit.session {
            _ = try await door.perform(
                SignOut(session: session, everywhere: false), by: visit.caller)
        }
        let halfYear = 180 * 24 * 3_600
        var response = Response.see("/home")
        response.addCookie(CookieName.session(settings).set(signedIn.cookie.value))
        response.addCookie(CookieName.device(settings).set(signedIn.device, maxAge: halfYear))
        return response
    }

    private func signOut(_ visit: Visit, _ session: Session, _ everywhere: Bool) async throws
        -> Response
    {
        _ = try await door.perform(
            SignOut(session: session, everywhere: everywhere), by: visit.caller)
        var response = Response.see("/login")
        response.addCookie(CookieName.session(settings).set("", maxAge: 0))
        return response
    }
}

extension Visit {
    /// A page with what was refused.
    func page(_ html: [UInt8], refusal: Refusal?) -> Response {
        var response = page(html, status: refusal?.status ?? .ok)
        if case .tooManyAttempts(let seconds) = refusal {
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }
}

extension Refusal {
    /// How a page with this refusal is answered.
    var status: HTTPResponse.Status {
        switch self {
        case .tooManyAttempts: .tooManyRequests
        case .sessionEnded: .ok
        default: .unprocessableContent
        }
    }
}
