import Billing
import Channels
import Rules
import Testing
import Views

struct ApprovalDialogueTests {
    @Test(arguments: Language.allCases) func `every screen fits`(language: Language) {
        let texts = [
            ApprovalDialogueTexts.prompt(language, digits: "482913"),
            ApprovalDialogueTexts.done(language),
            ApprovalDialogueTexts.declined(language, passwordCode: "*1234567890*1234567#"),
        ]
        for text in texts { #expect(USSDText.fits(text), "\(text)") }
    }

    @Test func `the digits are asked about, then approved`() throws {
        var session = try PasswordDialogue.session()
        let prompt = ApprovalDialogueTexts.prompt(.ru, digits: "482913")
        #expect(session.handle(.dialled(code: "*111*18*482913#")) == .ask(prompt))
        #expect(session.handle(.replied(" 1")) == .approve(digits: "482913"))
        #expect(!session.isEnded)
        #expect(session.handle(.approved(nil)) == .finish(ApprovalDialogueTexts.done(.ru)))
        #expect(session.isEnded)
    }

    @Test(arguments: ["", "0", "11", "да", "1 1", "111111111"])
    func `only 1 is a yes`(reply: String) throws {
        var session = try PasswordDialogue.session()
        _ = session.handle(.dialled(code: "*111*18*482913#"))
        let declined = ApprovalDialogueTexts.declined(.ru, passwordCode: "*111*17#")
        #expect(session.handle(.replied(reply)) == .finish(declined))
        #expect(session.isEnded)
    }

    @Test(arguments: [
        "*111*18#", "*111*18*#", "*111*18*12345#", "*111*18*1234567#", "*111*18*12345٣#", "*111*18",
        "*111*17*482913#", "*111*18482913#", "#", "",
    ])
    func `what is no code with six digits asks for nothing`(code: String) throws {
        var session = try PasswordDialogue.session()
        let unknown = PasswordDialogueTexts.unknownCode(.ru, code: code)
        #expect(session.handle(.dialled(code: code)) == .finish(unknown))
    }

    @Test func `an approval that comes when none was asked for ends the dialogue`() throws {
        var session = try PasswordDialogue.session()
        _ = session.handle(.dialled(code: "*111*17#"))
        let ended = USSDAction.finish(PasswordDialogueTexts.ended(.ru))
        #expect(session.handle(.approved(nil)) == ended)
    }
}
