import Billing
import Channels
import Rules
import Testing
import Views

@Suite struct USSDSessionTests {
    private let prompt = PasswordDialogueTexts.prompt(.ru, PasswordDialogue.limits)
    private let ended = USSDAction.finish(PasswordDialogueTexts.ended(.ru))
    private let short = Refusal.passwordLength(found: 3, shortest: 4, longest: 10)

    @Test func `dialling the code asks once and sets the password`() throws {
        var session = try PasswordDialogue.session()
        #expect(session.handle(.dialled(code: "*111*17#")) == .ask(prompt))
        #expect(session.handle(.replied("secret42")) == .setPassword("secret42"))
        #expect(!session.isEnded)
        let done = USSDAction.finish(PasswordDialogueTexts.done(.ru))
        #expect(session.handle(.outcome(.done)) == done)
        #expect(session.isEnded)
    }

    @Test(arguments: PasswordDialogue.correctable)
    func `a mistake in the entry is asked again, three entries at most`(_ refusal: Refusal) throws {
        var session = try asking()
        let again = try #require(PasswordDialogueTexts.again(refusal, .ru))
        for _ in 1...2 {
            _ = session.handle(.replied("abc"))
            #expect(session.handle(.outcome(.refused(refusal))) == .ask(again))
        }
        _ = session.handle(.replied("abc"))
        let zone = try PasswordDialogue.zone()
        let last = USSDAction.finish(PasswordDialogueTexts.refused(refusal, .ru, zone))
        #expect(session.handle(.outcome(.refused(refusal))) == last)
        #expect(session.isEnded)
    }

    @Test func `a second entry may succeed`() throws {
        var session = try asking()
        _ = session.handle(.replied("abc"))
        _ = session.handle(.outcome(.refused(short)))
        #expect(session.handle(.replied("abcd")) == .setPassword("abcd"))
        #expect(session.handle(.outcome(.done)) == .finish(PasswordDialogueTexts.done(.ru)))
    }

    @Test(arguments: PasswordDialogue.refusals)
    func `any other refusal ends the dialogue with its reason`(_ refusal: Refusal) throws {
        guard PasswordDialogueTexts.again(refusal, .ru) == nil else { return }
        var session = try asking()
        _ = session.handle(.replied("abcd"))
        let zone = try PasswordDialogue.zone()
        let text = PasswordDialogueTexts.refused(refusal, .ru, zone)
        #expect(session.handle(.outcome(.refused(refusal))) == .finish(text))
        #expect(session.isEnded)
    }

    @Test(arguments: ["*111*18#", "", "*111*17", " *111*17#", String(repeating: "*", count: 9_999)])
    func `an unknown code ends the dialogue`(_ code: String) throws {
        var session = try PasswordDialogue.session(.en)
        let text = PasswordDialogueTexts.unknownCode(.en, code: code)
        #expect(session.handle(.dialled(code: code)) == .finish(text))
        #expect(session.isEnded)
    }

    @Test func `a number that is not served is told so at once`() throws {
        var session = try PasswordDialogue.session(isServed: false)
        let zone = try PasswordDialogue.zone()
        let text = PasswordDialogueTexts.refused(.notServed, .ru, zone)
        #expect(session.handle(.dialled(code: "*111*17#")) == .finish(text))
    }

    @Test func `an entry holds 182 characters`() throws {
        let longest = String(repeating: "a", count: 182)
        var session = try asking()
        #expect(session.handle(.replied(longest)) == .setPassword(longest))
        session = try asking()
        #expect(session.handle(.replied(longest + "a")) == ended)
        #expect(session.isEnded)
    }

    @Test(arguments: [
        [USSDEvent.replied("abcd")], [.outcome(.done)], [.timedOut],
        [.dialled(code: "*111*17#"), .dialled(code: "*111*17#")],
        [.dialled(code: "*111*17#"), .outcome(.done)], [.dialled(code: "*111*17#"), .timedOut],
        [.dialled(code: "*111*17#"), .replied("abcd"), .replied("abcd")],
        [.dialled(code: "*111*17#"), .replied("abcd"), .dialled(code: "*111*17#")],
        [.dialled(code: "*111*17#"), .replied("abcd"), .timedOut],
        [.cancelled, .replied("abcd")], [.cancelled, .dialled(code: "*111*17#")],
    ]) func `an event that cannot come ends the dialogue politely`(_ events: [USSDEvent]) throws {
        var session = try PasswordDialogue.session()
        var last = USSDAction.none
        for event in events { last = session.handle(event) }
        #expect(last == ended)
        #expect(session.isEnded)
    }

    @Test(arguments: [
        [USSDEvent.cancelled], [.dialled(code: "*111*17#"), .cancelled],
        [.dialled(code: "*111*17#"), .replied("abcd"), .cancelled, .outcome(.done)],
        [.dialled(code: "*111*17#"), .replied("abcd"), .timedOut, .outcome(.done)],
        [.timedOut, .timedOut], [.timedOut, .cancelled],
    ]) func `a dialogue that is gone says nothing more`(_ events: [USSDEvent]) throws {
        var session = try PasswordDialogue.session()
        var last = USSDAction.ask("")
        for event in events { last = session.handle(event) }
        #expect(last == .none)
        #expect(session.isEnded)
    }

    @Test func `a password never shows in a log`() {
        #expect(!"\(USSDEvent.replied("secret42"))".contains("secret42"))
        #expect(!"\(USSDAction.setPassword("secret42"))".contains("secret42"))
        #expect(!"\(USSDEvent.dialled(code: "*111*17*secret42#"))".contains("secret42"))
    }

    private func asking() throws -> USSDSession {
        var session = try PasswordDialogue.session()
        _ = session.handle(.dialled(code: "*111*17#"))
        return session
    }
}
