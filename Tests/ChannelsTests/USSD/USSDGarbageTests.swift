import Billing
import Channels
import Rules
import Seeded
import Testing

@Suite struct USSDGarbageTests {
    @Test func `no series of events traps, and no screen is longer than a screen`() throws {
        var random = SplitMix64(seed: 17)
        for _ in 0..<500 {
            var session = try PasswordDialogue.session(
                [.ru, .be, .en].randomElement(using: &random) ?? .ru,
                isServed: Bool.random(using: &random))
            for _ in 0..<12 {
                switch session.handle(event(&random)) {
                case .ask(let text), .finish(let text): #expect(USSDText.fits(text))
                case .setPassword(let text): #expect(text.unicodeScalars.count <= 182)
                case .approve(let digits): #expect(digits.count == 6)
                case .none: break
                }
            }
        }
    }

    private func event(_ random: inout SplitMix64) -> USSDEvent {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: .dialled(code: PasswordDialogue.code)
        case 1: .dialled(code: random.text(of: "*#0123456789", longest: 200))
        case 2, 3: .replied(random.text(of: "abcАБВ1", longest: 200))
        case 4: .outcome(.done)
        case 6: .dialled(code: "*111*18*482913#")
        case 7: .approved(PasswordDialogue.refusals.randomElement(using: &random))
        case 5:
            .outcome(.refused(PasswordDialogue.refusals.randomElement(using: &random) ?? .linkUsed))
        default: Bool.random(using: &random) ? .cancelled : .timedOut
        }
    }
}
