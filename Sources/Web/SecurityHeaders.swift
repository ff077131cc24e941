import HTTPTypes
import Hummingbird

/// Headers of every answer. No inline script or style, no frames, no foreign sources.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    private static let policy =
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    private static let fixed: [(String, String)] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        // «no-referrer» would make browsers send forms with the origin "null".
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    private let fields: [HTTPField]

    init(isSecure: Bool) {
        var headers = Self.fixed
        if isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000")) }
        fields = headers.compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
    }

    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(contentsOf: fields)
        return response
    }
}
