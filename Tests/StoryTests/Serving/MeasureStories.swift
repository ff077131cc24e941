import Foundation
import Testing

extension Serving {
    @Suite struct `Measures` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test func `what happened is counted, by route and by act`() throws {
            _ = try server.signedIn(Cast.anna.number)
            _ = try Browser(server).signIn(Cast.anna.number, "Nepravda")
            let app = try server.app(of: Cast.boris.number)
            for password in ["Nepravda", "Kvitka7", "Kvitka7"] {
                _ = try app.call("POST", "/home/codes", ["password": password])
            }
            let agent = try Agent(server)
            _ = try agent.pay(Cast.anna.number, sum: "5.00", txn: "88001")
            _ = try agent.pay(Cast.anna.number, sum: "6.00", txn: "88001")
            for (series, value) in [
                (#"kabinet_operations_total{act="set_password",outcome="done"}"#, 2.0),
                (#"kabinet_operations_total{act="sign_in",outcome="done"}"#, 2),
                (#"kabinet_operations_total{act="sign_in",outcome="wrong-credentials"}"#, 1),
                (#"kabinet_operations_total{act="show_codes",outcome="done"}"#, 2),
                (#"kabinet_operations_total{act="show_codes",outcome="wrong-credentials"}"#, 1),
                (#"kabinet_operations_total{act="payment",outcome="done"}"#, 1),
                (
                    #"kabinet_http_requests_total{door="portal",method="POST",route="/login","#
                        + #"status="303"}"#, 1
                ),
                (
                    #"kabinet_http_requests_total{door="payments",method="GET","#
                        + #"route="/terminal/demo",status="200"}"#, 2
                ),
                (#"kabinet_build_info{version="0.1.0"}"#, 1),
            ] {
                #expect(try server.measure(series) == value, "\(series)")
            }
            #expect(try server.measure("kabinet_writer_batch_acts_count") ?? 0 >= 5)
            #expect(try server.measure("process_resident_memory_bytes") ?? 0 > 1_000_000)
        }

        @Test func `Prometheus' own parser reads them, and the manual lists every one`() throws {
            _ = try Browser(server).get("/login")
            _ = try Agent(server).pay(Cast.anna.number, sum: "1.00", txn: "7301")
            let answer = try server.watch("/metrics")
            #expect(answer["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
            let parsed = try Command.run(
                "/usr/bin/python3", ["-c", Self.parser], input: answer.text
            ).expectSuccess()
            let names = parsed.output.split(separator: "\n").map(String.init)
            #expect(names.count >= 18, "\(names)")
            let manual = try String(
                contentsOfFile: Repository.root + "/docs/OPERATIONS.md", encoding: .utf8)
            for name in names { #expect(manual.contains("`\(name)`"), "\(name)") }
        }

        @Test func `addresses that visitors make up are one series, and no number is in one`()
            throws
        {
            let browser = Browser(server)
            for number in 0..<40 { _ = try browser.get("/nothing/3752950010\(10 + number)") }
            _ = try browser.request("BREW", "/login")
            let text = try server.watch("/metrics").text
            #expect(!text.contains("3752950010"))
            #expect(!text.contains("BREW"))
            let missing =
                #"kabinet_http_requests_total{door="portal",method="GET",route="NotFound","#
                + #"status="404"}"#
            #expect(try server.measure(missing) == 40)
        }

        /// Names of all families; every histogram must be whole and rising.
        private static let parser = """
            import sys
            from prometheus_client.parser import text_string_to_metric_families as parse
            for family in parse(sys.stdin.read()):
                assert family.documentation and family.type in ('counter', 'gauge', 'histogram')
                assert family.samples, family.name
                buckets = {}
                for s in family.samples:
                    if s.name.endswith('_bucket') and family.type == 'histogram':
                        key = tuple(sorted((k, v) for k, v in s.labels.items() if k != 'le'))
                        buckets.setdefault(key, []).append((float(s.labels['le']), s.value))
                for key, rows in buckets.items():
                    assert rows == sorted(rows) and [r[1] for r in rows] == sorted(
                        r[1] for r in rows) and rows[-1][0] == float('inf')
                    total = [s.value for s in family.samples if s.name.endswith('_count')
                             and tuple(sorted(s.labels.items())) == key]
                    assert total == [rows[-1][1]], (key, total, rows)
                print(family.name + ('_total' if family.type == 'counter' else ''))
            """
    }
}
