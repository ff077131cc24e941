import Billing
import Demo

/// What `kabinet demo` prints once it serves.
struct DemoWelcome: Sendable {
    let address: String
    let payments: String
    let data: String

    func greet(_ links: [(member: CastMember, token: String)]) {
        say("Kabinet is served on \(address)")
        say("  handset   \(address)/phone")
        say("  payments  \(payments)  (user demo, password in \(data)/agents/demo.password)")
        say("")
        say("Set a password by dialling *111*17# on the handset, or take a one-time link:")
        for (member, token) in links {
            let name = member.name.padding(8)
            say("  \(name) \(member.number?.grouped ?? "")  \(member.fullName)")
            say("           \(address)/login/link?token=\(token)")
        }
        say("")
        say("A fresh link: kabinet demo link anna --data \(data)    Stop: Ctrl-C")
    }
}

extension String {
    fileprivate func padding(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
