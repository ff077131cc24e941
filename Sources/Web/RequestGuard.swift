import HTTPTypes
import Hummingbird
import Operations
import Views

/// What every changing request passes: from our own page, by our own browser (CSRF).
package enum RequestGuard {
    /// The fields of a form that one of our pages sent.
    static func form(_ visit: Visit) async throws -> FormFields {
        try requireOwnOrigin(visit.request)
        let fields = try await FormFields(visit.request)
        guard !visit.isNewcomer,
            FormToken.isRight(fields["form"], visit.cookie, visit.site.door.effects.sealer)
        else { throw PageFault(.forbiddenForm) }
        return fields
    }

    /// Browsers say where a form comes from; one that says "elsewhere" is refused.
    package static func requireOwnOrigin(_ request: Request) throws {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            guard site == "same-origin" || site == "none" else { throw PageFault(.foreignOrigin) }
        }
        guard let origin = request.headers[.origin] else { return }
        guard let host = origin.split(separator: "://", maxSplits: 1).last,
            host == request.head.authority ?? ""
        else { throw PageFault(.foreignOrigin) }
    }
}
