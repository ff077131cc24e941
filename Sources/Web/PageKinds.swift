import Hummingbird
import Logging
import Operations

extension Site {
    /// A page for everybody.
    func open(
        _ page: @escaping @Sendable (Visit) async throws -> Response
    ) -> Routes.Handler {
        { request, context in try await page(try Visit(request, context, self)) }
    }

    /// A form from everybody.
    func openForm(
        _ act: @escaping @Sendable (Visit, FormFields) async throws -> Response
    ) -> Routes.Handler {
        open { visit in try await act(visit, try await RequestGuard.form(visit)) }
    }

    /// A page of a subscriber; whoever is not signed in goes to «Вход».
    func signedIn(
        _ page: @escaping @Sendable (Visit, Session) async throws -> Response
    ) -> Routes.Handler {
        open { visit in
            guard let session = visit.session else {
                return .see(visit.isNewcomer ? "/login" : "/login?ended=1")
            }
            if await !visit.site.door.touch(session) {
                visit.logger.error("the use of a session could not be stored")
            }
            return try await page(visit, session)
        }
    }

    /// A form of a subscriber.
    func signedInForm(
        _ act: @escaping @Sendable (Visit, Session, FormFields) async throws -> Response
    ) -> Routes.Handler {
        signedIn { visit, session in
            try await act(visit, session, try await RequestGuard.form(visit))
        }
    }
}
