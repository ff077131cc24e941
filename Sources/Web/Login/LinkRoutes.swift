import Billing
import Hummingbird
import Operations
import Rules
import Views

/// One-time sign-in links of the demo.
extension Site {
    /// Opening a link changes nothing, so that no preview uses it up; its button does.
    @Sendable func showLink(_ visit: Visit) throws -> Response {
        linkPage(visit, token: visit.query("token") ?? "", refusal: nil)
    }

    @Sendable func redeemLink(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let token = fields["token"]
        switch try await door.perform(RedeemLink(token: token), by: visit.caller) {
        case .done(let signedIn): return try await welcome(visit, signedIn)
        case .refused(let refusal): return linkPage(visit, token: token, refusal: refusal)
        }
    }

    private func linkPage(_ visit: Visit, token: String, refusal: Refusal?) -> Response {
        let link = SignInLink(token: token, door.effects.sealer)
        let refusal = refusal ?? (link == nil ? .linkUsed : nil)
        let html = LinkPage.render(
            visit.frame, name: link?.number.grouped ?? "", token: token, refusal: refusal)
        return visit.page(html, status: refusal == nil ? .ok : .unprocessableContent)
    }
}
