import Foundation

/// A C library that a story compiles and preloads into the server, to be its weather: another time,
/// a disk that lies. The server itself has no switch for either.
final class CLibrary: Sendable {
    let path: String
    private let folder: Folder

    init(_ source: String) throws {
        folder = try Folder()
        path = folder["weather.so"]
        let file = try folder.write(source, to: "weather.c")
        try Command.run("cc", ["-shared", "-fPIC", "-O1", "-o", path, file, "-ldl"]).expectSuccess()
    }
}
