import Billing
import HTTPTypes
import Hummingbird
import Operations
import Rules
import Views

extension Site {
    /// «Главная страница», PIN and PUK.
    func addHome(to routes: Routes) {
        routes.get(
            "/home",
            signedIn { visit, session in
                let card = try door.home(of: session, by: visit.caller)
                return visit.page(HomePage.render(visit.frame, card: card))
            })
        routes.get("/home/codes", signedIn { visit, _ in codesPage(visit, refusal: nil) })
        routes.post("/home/codes", signedInForm(showCodes))
    }

    @Sendable private func showCodes(_ visit: Visit, _ session: Session, _ fields: FormFields)
        async throws -> Response
    {
        let answer = try await door.showCodes(fields["password"], of: session, by: visit.caller)
        switch answer {
        case .refused(let refusal): return codesPage(visit, refusal: refusal)
        case .done(nil): return .see("/home")
        case .done(let codes?):
            let seconds = visit.act.catalogue.limits.codesShownSeconds
            var response = visit.page(
                CodesPage.show(visit.frame, codes: codes, seconds: seconds))
            if let refresh = HTTPField.Name("Refresh") {
                response.headers[refresh] = "\(seconds); url=/home"
            }
            return response
        }
    }

    private func codesPage(_ visit: Visit, refusal: Refusal?) -> Response {
        var response = visit.page(
            CodesPage.ask(visit.frame, refusal: refusal), status: refusal?.status ?? .ok)
        if case .tooManyAttempts(let seconds) = refusal {
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }
}
