import Foundation
import Testing

extension Apps {
    @Suite struct `The description of the API` {
        private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]

        let server: Server

        init() throws { server = try Server.demo() }

        @Test func `names each path with exactly the methods that it takes`() throws {
            let app = App(server)
            let paths = try described(app)
            #expect(paths.count >= 11)
            for (path, methods) in paths {
                let wanted = Set(methods.map { $0.uppercased() })
                for method in Self.methods {
                    let answer = try app.call(method, path.replacing("{id}", with: "1"))
                    let isTaken = ![404, 405].contains(answer.status)
                    #expect(
                        isTaken == wanted.contains(method), "\(method) \(path): \(answer.status)")
                    guard answer.status == 405 else { continue }
                    let allowed = Set((answer["Allow"] ?? "").components(separatedBy: ", "))
                    #expect(allowed.subtracting(["HEAD"]) == wanted, "\(path): \(allowed)")
                }
            }
        }

        @Test func `is refused in JSON beside its paths`() throws {
            for path in ["", "/", "/nothing", "/devices/1/2"] {
                let answer = try App(server).get(path)
                #expect(answer.problem == "not-found", "\(path): \(answer.summary)")
            }
        }

        @Test func `leads from every problem to its paragraph for people`() throws {
            let page = try Browser(server).get("/api")
            #expect(page.status == 200)
            let document = try App(server).get("/openapi.json").text
            let types = document.matches(of: #/"const":"\/api#([a-z-]+)"/#).map { String($0.1) }
            #expect(Set(types).count > 10)
            for type in Set(types) { #expect(page.text.contains("id=\"\(type)\""), "\(type)") }
            for link in page.text.matches(of: #/href="#([^"]+)"/#) {
                #expect(page.text.contains("id=\"\(link.1)\""), "\(link.1)")
            }
        }

        private func described(_ app: App) throws -> [String: [String]] {
            let document = try app.get("/openapi.json").body
            let json = try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any]
            let paths = json?["paths"] as? [String: [String: Any]] ?? [:]
            return paths.mapValues { Array($0.keys) }
        }
    }
}
