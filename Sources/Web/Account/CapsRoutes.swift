import HTTPTypes
import Hummingbird
import Operations
import Rules
import Views

extension Site {
    /// «Лимиты расходов».
    func addCaps(to routes: Routes) {
        routes.get("/account/caps", signedIn { visit, session in try capsPage(visit, session) })
        routes.post("/account/caps", signedInForm(setCap))
    }

    @Sendable private func setCap(_ visit: Visit, _ session: Session, _ fields: FormFields)
        async throws -> Response
    {
        guard let kind = CapKind(rawValue: fields["kind"]) else { throw PageFault(.malformed) }
        let typed = String(fields[kind.fieldName].prefix(32))
        let refusal: Refusal?
        do {
            let amount = fields.has("remove") ? nil : try OwnCapSetting.amount(typed: typed)
            refusal = try await door.setOwnCap(kind, amount, of: session, by: visit.caller).refusal
        } catch let refused as Refusal {
            refusal = refused
        }
        guard let refusal else { return .see(CapsPage.path) }
        return try capsPage(
            visit, session, refused: CapsPage.Refused(kind, typed: typed, refusal))
    }

    private func capsPage(
        _ visit: Visit, _ session: Session, refused: CapsPage.Refused? = nil
    ) throws -> Response {
        let caps = try door.spendingCaps(of: session, by: visit.caller)
        return visit.page(
            CapsPage.render(visit.frame, caps, refused: refused),
            status: refused == nil ? .ok : .unprocessableContent)
    }
}
