import Testing

extension Serving {
    @Suite struct `Where the doors are` {
        @Test(arguments: [
            ["serve", "--port", "70000"], ["serve", "--port", "65534"], ["serve", "--port=-1"],
            ["demo", "--port", "65535"], ["demo", "link", "anna", "--port", "65536"],
        ])
        func `a port that does not exist is a command that was not understood`(words: [String])
            throws
        {
            let folder = try DemoOperator.copy()
            let command = try Command.run(Repository.binary, words + ["--data", folder.path])
            #expect(command.status == 64)
            #expect(command.errors.contains("1 to 65533"), "\(command.text)")
        }

        @Test(arguments: [
            ("operations", "192.0.2.77:8082", "this computer has no such address"),
            ("operations", "nowhere.invalid:8082", "no such address"),
        ])
        func `a door that cannot open says which and why`(
            door: String, address: String, reason: String
        ) throws {
            try expectClosed(door, address, reason)
        }

        @Test(arguments: ["portal", "payments", "operations"])
        func `a port that is taken is told with its key`(door: String) throws {
            let server = try Server.demo()
            try expectClosed(
                door, "127.0.0.1:\(server.port)", "it is in use; stop what uses it")
        }

        private func expectClosed(_ door: String, _ address: String, _ reason: String) throws {
            let key = ["portal": "listen"][door] ?? "\(door).listen"
            let keys = ["listen", "payments.listen", "operations.listen"]
            let folder = try DemoOperator.copy()
            var words = ["serve", "--data", folder.path]
            for one in keys {
                let flag = "--" + one.split(separator: ".").joined(separator: "-")
                words += [flag, one == key ? address : "127.0.0.1:0"]
            }
            let command = try Command.run(Repository.binary, words)
            #expect(command.status == 1)
            let sentence = "\(key): cannot listen on \(address): \(reason)"
            #expect(command.errors.contains(sentence), "\(command.text)")
        }
    }
}
