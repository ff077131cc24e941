import Billing
import Hummingbird
import Operations
import Rules
import Views

extension Site {
    /// «Вход» with a code that is dialled on the phone instead of a picture.
    func addPhoneSignIn(to routes: Routes) {
        routes.get("/login/phone", open(showPhoneSignIn))
        routes.post("/login/phone", openForm(signInByPhone))
    }

    @Sendable private func showPhoneSignIn(_ visit: Visit) throws -> Response {
        if visit.session != nil { return .see("/home") }
        return try phonePage(visit, number: "", code: nil, refusal: nil)
    }

    @Sendable private func signInByPhone(_ visit: Visit, _ fields: FormFields) async throws
        -> Response
    {
        let number = String(fields["number"].prefix(32))
        let token = fields["code"]
        let form = SignInForm(
            number: number, password: fields["password"],
            proof: .approval(TypedApproval(token: token, cookie: visit.cookie.value)),
            device: visit.cookies[.device(settings)])
        switch try await door.signIn(form, by: visit.caller) {
        case .done(let signedIn): return try await welcome(visit, signedIn)
        case .refused(let refusal):
            // Who has only not dialled yet goes on with the code that he may be dialling.
            let code = refusal == .notApproved ? token : nil
            return try phonePage(visit, number: number, code: code, refusal: refusal)
        }
    }

    private func phonePage(_ visit: Visit, number: String, code token: String?, refusal: Refusal?)
        throws -> Response
    {
        guard let service = visit.act.catalogue.operation.approvalCode else {
            throw PageFault(.notFound)
        }
        let limits = visit.act.catalogue.limits.signIn
        let sealer = door.effects.sealer
        let code =
            token.flatMap { ApprovalCode(token: $0, sealer) }
            ?? ApprovalCode.make(
                cookie: visit.cookie.value, limits: limits, effects: door.effects)
        let html = PhoneSignInPage.render(
            visit.frame, number: number, token: code.token(sealer),
            dialled: "\(service.dropLast())*\(code.digits)#",
            minutes: limits.approvalSeconds / 60, refusal: refusal)
        return visit.page(html, refusal: refusal)
    }
}
