import Billing
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Rules
import Views

/// A terminal agent as the operator configured it.
package struct TerminalAgent: Sendable {
    /// Part of the address `/terminal/<name>`, of the ledger's leg and of the archive.
    package let name: String
    package let password: String
    /// Addresses that it calls from.
    package let addresses: [String]

    package init(name: String, password: String, addresses: [String]) {
        self.name = name
        self.password = password
        self.addresses = addresses
    }
}

/// The HTTP door of terminal agents (check/pay), on an address of its own.
package struct TerminalDoor: Sendable {
    package struct Context: RequestContext {
        package var coreContext: CoreRequestContextStorage
        package let peer: String

        package init(source: ApplicationRequestContextSource) {
            coreContext = CoreRequestContextStorage(source: source)
            peer = PeerAddress.plain(source.channel.remoteAddress?.ipAddress ?? "")
        }
    }

    private let door: Door
    private let agents: [TerminalAgent]

    package init(door: Door, agents: [TerminalAgent]) {
        self.door = door
        self.agents = agents
    }

    package func router() -> Router<Context> {
        let router = Router(context: Context.self)
        for agent in agents {
            let path = RouterPath("/terminal/\(agent.name)")
            router.get(path) { request, context in
                try await answer(Self.pairs(request.uri.query ?? ""), agent, request, context)
            }
            router.post(path) { request, context in
                let body = try await request.body.collect(upTo: 16 * 1_024)
                return try await answer(
                    Self.pairs(String(buffer: body)), agent, request, context)
            }
        }
        return router
    }

    private func answer(
        _ pairs: [(String, String)]?, _ agent: TerminalAgent, _ request: Request, _ context: Context
    ) async throws -> Response {
        guard agent.addresses.contains(context.peer), agent.isAuthorised(request.headers) else {
            throw HTTPError(.unauthorized, headers: [.wwwAuthenticate: "Basic realm=\"terminal\""])
        }
        let answer: TerminalAnswer
        do throws(TerminalMistake) {
            let request = try TerminalCodec.request(pairs ?? [])
            answer = await perform(request, agent, context.logger)
        } catch {
            answer = TerminalAnswer(error)
        }
        var response = Response(
            status: .ok,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: TerminalCodec.bytes(answer))))
        response.headers[.contentType] = "text/xml; charset=utf-8"
        return response
    }

    /// A fault is "temporary": the agent asks again, and the transaction's id finds out.
    private func perform(
        _ request: TerminalRequest, _ agent: TerminalAgent, _ logger: Logger
    ) async -> TerminalAnswer {
        let caller = Caller(channel: .terminal, address: agent.name)
        do {
            switch request {
            case .check(let txn, let number, let sum):
                return TerminalAnswer(
                    txn: txn, sum: sum, try door.checkPayment(to: number, amount: sum, by: caller))
            case .pay(let txn, _, let number, let sum):
                let payment = TakePayment(
                    agent: agent.name, transactionID: txn, number: number, amount: sum)
                return TerminalAnswer(
                    txn: txn, sum: sum, try await door.perform(payment, by: caller))
            }
        } catch {
            logger.error("payment failed", metadata: ["error": "\(error)"])
            return TerminalAnswer(txn: request.txn, result: .temporary)
        }
    }

    /// Nil for broken percent codes.
    private static func pairs(_ query: String) -> [(String, String)]? {
        guard query.utf8.count <= 8_192 else { return nil }
        var pairs: [(String, String)] = []
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let plain = parts.map(Self.plain)
            guard let name = plain[0], let value = plain.count == 2 ? plain[1] : "" else {
                return nil
            }
            pairs.append((name, value))
        }
        return pairs
    }

    /// Most values have nothing to decode, which would cost more than all else of a request's text.
    private static func plain(_ part: Substring) -> String? {
        let escapes = [UInt8(ascii: "%"), UInt8(ascii: "+")]
        guard part.utf8.contains(where: escapes.contains) else { return String(part) }
        return part.replacing("+", with: " ").removingPercentEncoding
    }
}

extension TerminalAgent {
    /// HTTP Basic, compared without telling by time how much was right.
    fileprivate func isAuthorised(_ headers: HTTPFields) -> Bool {
        let expected = Array("Basic \(Data("\(name):\(password)".utf8).base64EncodedString())".utf8)
        let given = Array((headers[.authorization] ?? "").utf8)
        guard given.count == expected.count else { return false }
        return zip(given, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension TerminalAnswer {
    init(txn: String, sum: Money?, _ answer: Answer<PayableAccount>) {
        switch answer {
        case .done(let account):
            self.init(
                txn: txn, result: .done, sum: sum, payer: MaskedName.mask(account.customerName))
        case .refused(let refusal):
            self.init(txn: txn, result: TerminalResult(refusal), sum: sum)
        }
    }

    init(txn: String, sum: Money, _ answer: Answer<TakenPayment>) {
        switch answer {
        case .done(let payment):
            self.init(txn: txn, result: .done, providerTxn: payment.receipt, sum: sum)
        case .refused(let refusal):
            self.init(txn: txn, result: TerminalResult(refusal), sum: sum)
        }
    }
}
