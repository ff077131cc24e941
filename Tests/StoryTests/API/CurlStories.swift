import Foundation
import Testing

extension Apps {
    @Suite struct `The examples of the documentation` {
        let server: Server

        init() throws { server = try Server.demo() }

        /// In the order of the page; what one gives, the next ones use.
        @Test func `run as they stand`() throws {
            let examples = try self.examples()
            #expect(examples.count == 10)
            var known = ["HOST": server.address]
            for example in examples {
                if example.contains("$CODE") {
                    known["CODE"] = try Handset(server, number: Cast.anna.number).code()
                }
                let run = try Command.run("bash", ["-c", example], environment: known)
                #expect(run.status == 0, "\(example)\n\(run.text)")
                guard !run.output.isEmpty else { continue }
                let json = try JSONFields(Array(run.output.utf8))
                known["TICKET"] = json["ticket"].text ?? known["TICKET"]
                known["TOKEN"] = json["access_token"].text ?? known["TOKEN"]
                known["REFRESH"] = json["refresh_token"].text ?? known["REFRESH"]
                known["DEVICE"] = json["device"].text ?? known["DEVICE"]
            }
            let after = try Command.run("bash", ["-c", examples[5]], environment: known)
            #expect(after.status != 0, "the device is still signed in: \(after.text)")
        }

        private func examples() throws -> [String] {
            let page = FileManager.default.contents(atPath: Repository.root + "/docs/API.md")
            let text = String(decoding: try page.orFault("no docs/API.md"), as: UTF8.self)
            return text.components(separatedBy: "```sh\n").dropFirst().compactMap {
                $0.components(separatedBy: "```").first
            }
        }
    }
}
