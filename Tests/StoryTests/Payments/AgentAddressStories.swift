import Foundation
import Testing

extension Payments {
    @Suite struct `Where agents call from` {
        @Test func `a door of both families knows an agent by its IPv4 address`() throws {
            let server = try Server(
                inEarnest: DemoOperator.copy(),
                environment: [
                    "KABINET_PAYMENTS_LISTEN": "[::]:0", "KABINET_PAYMENTS_SECURE": "true",
                ])
            let receipt = try Agent(server).pay(Cast.anna.number, sum: "1.00", txn: "78001")
            #expect(receipt["result"] == "0")
        }

        @Test(arguments: ["192.0.2.1", "::ffff:192.0.2.1"])
        func `who calls from no agent's address is cut off and holds no place`(
            address: String
        ) throws {
            let server = try Server(inEarnest: Self.operator(calledFrom: address))
            for _ in 0..<3 {
                let cut = #expect(throws: StoryFault.self) {
                    try Agent(server).check(Cast.anna.number)
                }
                #expect(cut?.description.contains("broke off") == true)
            }
            try server.wait(until: #"kabinet_connections{door="payments"}"#, is: 0)
            #expect(try Browser(server).get("/login").status == 200)
        }

        @Test func `an agent's address may be written as a socket of both families shows it`()
            throws
        {
            let server = try Server(inEarnest: Self.operator(calledFrom: "::ffff:127.0.0.1"))
            #expect(try Agent(server).check(Cast.anna.number)["result"] == "0")
        }

        private static func `operator`(calledFrom address: String) throws -> Folder {
            let folder = try DemoOperator.copy()
            try folder.write(
                """
                payments:
                  agents:
                    - {name: demo, password_file: agents/demo.password, from: ["\(address)"]}
                """, to: "kabinet.yaml")
            return folder
        }
    }
}
