import Hummingbird

/// What the HTTP library answers at best: a fixed text by a router without middleware. The
/// benchmarks set the cabinet's pages beside it.
@main
struct Plaintext {
    /// Arguments: the port, and how many bytes `/sized` has.
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        guard numbers.count == 2 else {
            print("usage: Plaintext PORT BYTES")
            return
        }
        let router = Router()
        router.get("/plaintext") { _, _ in "Hello, World!" }
        let sized = ByteBuffer(repeating: UInt8(ascii: "k"), count: numbers[1])
        router.get("/sized") { _, _ in Response(status: .ok, body: ResponseBody(byteBuffer: sized))
        }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: numbers[0]), serverName: nil))
        try await application.run()
    }
}
