import Billing
import Channels
import Demo
import Operations
import Rules
import Views
import Web

/// The virtual handset over the USSD dialogues that a gateway uses.
enum DemoHandset {
    static func exchange(_ door: Door) -> HandsetExchange {
        let dialogues = USSDDialogues(door: door, gateway: "handset")
        return HandsetExchange(
            choices: Cast.all.compactMap { member in
                member.number.map { ($0, member.fullName) }
            },
            dial: { number, code in screen(try await dialogues.dial(code, from: number)) },
            reply: { number, text in screen(try await dialogues.reply(text, from: number)) },
            cancel: { await dialogues.cancel($0) },
            inbox: { try inbox($0, door) })
    }

    private static func screen(_ screen: USSDScreen?) -> HandsetExchange.Screen? {
        screen.map { HandsetExchange.Screen(text: $0.text, expectsReply: $0.expectsReply) }
    }

    private static func inbox(_ number: PhoneNumber, _ door: Door) throws -> [Handset.Message] {
        let profile = try door.catalogue.current().catalogue.operation
        let caller = Caller(channel: .demo, address: "handset")
        return try door.deliveredNotices(to: number, by: caller).map { notice in
            let text = NoticeText.sms(
                notice.notice, notice.language, zone: profile.zone, sign: profile.currencySign,
                code: notice.code)
            return Handset.Message(at: notice.at, kind: .sms, text: text)
        }
    }
}
