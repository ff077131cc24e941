import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What watches the server asks here, on an address of its own: nobody else's crowd closes it, and
/// nobody outside sees it.
struct OperationsDoor: Sendable {
    let readiness: Readiness
    let gauges: Gauges
    let registry: MeasureRegistry

    func router() -> Router<BasicRequestContext> {
        let router = Router(
            context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.get("/healthz") { _, _ in Self.answer(Report(status: "alive", parts: [:])) }
        router.get("/readyz") { _, _ in
            let findings = await readiness.findings()
            let isReady = findings.allSatisfy { $0.problem == nil }
            let parts = findings.map { ($0.part, $0.problem ?? "ok") }
            let report = Report(
                status: isReady ? "ready" : "not ready",
                parts: Dictionary(parts) { first, _ in first })
            return Self.answer(report, isReady ? .ok : .serviceUnavailable)
        }
        router.get("/metrics") { _, _ in
            gauges.look()
            return Self.answer(Array(Exposition.text(registry).utf8), Exposition.type, .ok)
        }
        return router
    }

    private struct Report: Encodable {
        let status: String
        /// `ok`, or what is wrong.
        let parts: [String: String]
    }

    private static func answer(
        _ report: Report, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts always encode.
        let bytes = (try? encoder.encode(report)).map { [UInt8]($0) } ?? []
        return answer(bytes + [UInt8(ascii: "\n")], "application/json", status)
    }

    private static func answer(
        _ bytes: [UInt8], _ type: String, _ status: HTTPResponse.Status
    ) -> Response {
        var response = Response(
            status: status, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentType] = type
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
