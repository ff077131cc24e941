import Billing
import HTTPTypes
import Hummingbird
import Operations
import Rules
import Views

/// The demo's virtual handset, as the portal reaches it; the demo implements it over the same USSD
/// dialogues that a gateway uses.
package struct HandsetExchange: Sendable {
    package struct Screen: Sendable {
        package let text: String
        package let expectsReply: Bool

        package init(text: String, expectsReply: Bool) {
            self.text = text
            self.expectsReply = expectsReply
        }
    }

    package let choices: [(PhoneNumber, String)]
    package let dial: @Sendable (PhoneNumber, String) async throws -> Screen?
    package let reply: @Sendable (PhoneNumber, String) async throws -> Screen?
    package let cancel: @Sendable (PhoneNumber) async -> Void
    package let inbox: @Sendable (PhoneNumber) throws -> [Handset.Message]

    package init(
        choices: [(PhoneNumber, String)],
        dial: @escaping @Sendable (PhoneNumber, String) async throws -> Screen?,
        reply: @escaping @Sendable (PhoneNumber, String) async throws -> Screen?,
        cancel: @escaping @Sendable (PhoneNumber) async -> Void,
        inbox: @escaping @Sendable (PhoneNumber) throws -> [Handset.Message]
    ) {
        self.choices = choices
        self.dial = dial
        self.reply = reply
        self.cancel = cancel
        self.inbox = inbox
    }
}

extension Site {
    func addHandset(_ exchange: HandsetExchange, to routes: Routes) {
        routes.get(
            "/phone",
            loopback { visit in
                let number = visit.query("number").flatMap { PhoneNumber(typed: $0) }
                return try page(visit, exchange, number, screen: nil)
            })
        routes.post("/phone/dial", handsetForm(exchange) { try await exchange.dial($0, $1) })
        routes.post("/phone/reply", handsetForm(exchange) { try await exchange.reply($0, $1) })
        routes.post(
            "/phone/cancel",
            handsetForm(exchange) { number, _ in
                await exchange.cancel(number)
                return nil
            })
    }

    private func handsetForm(
        _ exchange: HandsetExchange,
        _ act: @escaping @Sendable (PhoneNumber, String) async throws -> HandsetExchange.Screen?
    ) -> Routes.Handler {
        loopback { visit in
            let fields = try await RequestGuard.form(visit)
            guard let number = PhoneNumber(typed: fields["number"]) else {
                throw PageFault(.malformed)
            }
            let screen = try await act(number, String(fields["text"].prefix(200)))
            return try page(visit, exchange, number, screen: screen)
        }
    }

    private func page(
        _ visit: Visit, _ exchange: HandsetExchange, _ number: PhoneNumber?,
        screen: HandsetExchange.Screen?
    ) throws -> Response {
        let handset = Handset(
            number: number, choices: exchange.choices, screen: screen?.text,
            expectsReply: screen?.expectsReply ?? false,
            inbox: try number.map(exchange.inbox) ?? [])
        return visit.page(HandsetPage.render(visit.frame, handset: handset))
    }

    /// A handset stands for a SIM card: only this machine may hold it, by a name of this machine.
    private func loopback(_ page: @escaping @Sendable (Visit) async throws -> Response)
        -> Routes.Handler
    {
        open { visit in
            let host = (visit.request.head.authority ?? "").split(separator: ":").first ?? ""
            let isLocal = visit.caller.address == "127.0.0.1" || visit.caller.address == "::1"
            let isForwarded = ["X-Forwarded-For", "Forwarded", "Via"].contains { name in
                HTTPField.Name(name).map { visit.request.headers[$0] != nil } ?? false
            }
            guard isLocal, !isForwarded, host == "127.0.0.1" || host == "localhost" else {
                throw PageFault(.notFound)
            }
            return try await page(visit)
        }
    }
}
