import Testing
import Views
import Web

struct FormBodyTests {
    private static let form = "application/x-www-form-urlencoded"

    @Test(arguments: [form, form + "; charset=utf-8", "Application/X-WWW-Form-URLencoded"])
    func `a form is taken by its type`(type: String) async throws {
        let request = try Requests.post([("Content-Type", type)], body: "number=29&form=x")
        let fields = try await FormFields(request)
        #expect(fields["number"] == "29")
        #expect(fields["absent"] == "")
        #expect(fields.has("form"))
        #expect(!fields.has("absent"))
    }

    @Test(arguments: ["application/json", "multipart/form-data; boundary=x", "text/plain", ""])
    func `any other type is no form`(type: String) async throws {
        #expect(try await problem(type: type, body: "a=1") == .malformed)
    }

    @Test func `a request without a type is no form`() async throws {
        let request = try Requests.post([], body: "a=1")
        let fault = await #expect(throws: PageFault.self) { try await FormFields(request) }
        #expect(fault?.problem == .malformed)
    }

    @Test(arguments: [(16_384, false), (16_385, true), (1_000_000, true)])
    func `a body has 16 KiB at most`(bytes: Int, isTooLarge: Bool) async throws {
        let body = "a=" + String(repeating: "x", count: bytes - 2)
        #expect(try await problem(body: body) == (isTooLarge ? .tooLarge : nil))
    }

    @Test func `a body in many pieces is bounded as well`() async throws {
        let piece = String(repeating: "x", count: 1_024)
        #expect(try await problem(body: piece, parts: 16) == nil)
        #expect(try await problem(body: piece, parts: 17) == .tooLarge)
    }

    @Test func `a body that says it is too large is not even read`() async throws {
        let request = try Requests.post(
            [("Content-Type", Self.form), ("Content-Length", "16385")], body: "a=1")
        let fault = await #expect(throws: PageFault.self) { try await FormFields(request) }
        #expect(fault?.problem == .tooLarge)
    }

    @Test func `a broken body is malformed`() async throws {
        #expect(try await problem(body: "a=%zz") == .malformed)
    }

    private func problem(
        type: String = form, body: String, parts: Int = 1
    ) async throws -> Problem? {
        let request = try Requests.post([("Content-Type", type)], body: body, parts: parts)
        do {
            _ = try await FormFields(request)
            return nil
        } catch let fault as PageFault {
            return fault.problem
        }
    }
}
