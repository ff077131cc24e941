import Billing
import Testing

/// The lines of «Подробнее о расходах» (charging rules §13a).
struct UsageGroupTests {
    typealias Kind = UsageRecord.Kind

    @Test(arguments: [
        (Kind.data, "internet", "", "internet"), (.data, "messenger", "", "internet"),
        (.data, "video", "", "internet"), (.data, "modem", "", "modem"),
        (.voice, "", "onnet", "onnet"), (.voice, "", "mobile.a1", "mobile.a1"),
        (.voice, "", "fixed", "fixed"), (.voice, "", "intl.russia", "intl"),
        (.voice, "", "short.0890", "short"), (.voice, "", "free", "free"),
        (.voice, "", "premium", "premium"), (.sms, "", "onnet", "sms-out"),
        (.mms, "", "intl.russia", "mms-out"), (.forwarded, "", "mobile.life", "mobile.life"),
    ])
    func `what goes out is in the line of where it goes`(
        kind: Kind, access: String, destination: String, code: String
    ) throws {
        let group = try group(kind, access: access, to: destination)
        #expect(group.code == code)
        #expect(UsageGroup(code: code) == group)
    }

    @Test(arguments: [
        (Kind.voice, "onnet", "in-onnet"), (.voice, "mobile.a1", "in"), (.voice, "", "in"),
        (.sms, "onnet", "sms-in"), (.mms, "", "mms-in"),
    ])
    func `what comes in is in the line of its kind`(
        kind: Kind, destination: String, code: String
    ) throws {
        #expect(try group(kind, .incoming, to: destination).code == code)
    }

    @Test func `abroad is a line of its own, but what is forwarded is at home`() throws {
        #expect(try group(.voice, to: "onnet", isAbroad: true) == .roaming)
        #expect(try group(.forwarded, to: "fixed", isAbroad: true) == .fixed)
        #expect(try group(.forwarded, to: "short.555", isVoicemail: true) == .voicemail)
    }

    @Test(arguments: ["", "onnet.x", "nothing"])
    func `a code that is none is none`(code: String) {
        #expect(UsageGroup(code: code) == nil)
    }

    private func group(
        _ kind: Kind, _ direction: UsageRecord.Direction = .outgoing, access: String = "",
        to destination: String, isVoicemail: Bool = false, isAbroad: Bool = false
    ) throws -> UsageGroup {
        let record = UsageRecord(
            id: "r", kind: kind, subscriber: try #require(PhoneNumber(e164: "375295001001")),
            direction: direction, other: "", start: Instant(seconds: 0), seconds: 0, bytes: 0,
            access: access, serving: "home")
        return UsageGroup(
            record, destination: destination, isVoicemail: isVoicemail, isAbroad: isAbroad)
    }
}
