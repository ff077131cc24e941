import Billing
import Demo

/// What `kabinet demo` prints once it serves.
struct DemoWelcome: Sendable {
    let address: String
    let payments: String
    let operations: String
    let data: String

    func greet(_ links: [(member: CastMember, token: String)]) {
        var lines = [
            "Kabinet is served on \(address)",
            "  handset   \(address)/phone",
            "  payments  \(payments)  (user demo, password in \(data)/agents/demo.password)",
            "  operations  \(operations)/readyz and /metrics",
            "",
            "Set a password by dialling *111*17# on the handset, or take a one-time link:",
        ]
        lines += links.map { member, token in
            let name = member.name.padding(8)
            let number = member.number?.grouped ?? ""
            return "  \(name) \(number)  \(address)/login/link?token=\(token)"
        }
        lines += ["", "A fresh link: kabinet demo link anna --data \(data)    Stop: Ctrl-C"]
        say(lines.joined(separator: "\n"))
    }
}

extension String {
    fileprivate func padding(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
