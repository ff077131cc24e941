import Billing
import Operations
import Rules

/// What the handset shows.
package struct USSDScreen: Sendable {
    package let text: String
    package let expectsReply: Bool
}

/// Runs the dialogues of all handsets: gives each event to its session and performs what the
/// session asks for. A gateway (SMPP, GSUP, or the demo's handset) only carries texts.
package actor USSDDialogues {
    /// A dialogue that hangs longer is forgotten, as networks do.
    private static let longestSilenceSeconds: Int64 = 180
    private static let mostDialogues = 10_000

    private struct Dialogue {
        var session: USSDSession
        var heardAt: Instant
        /// Tells it from a later dialogue of the same number.
        let serial: Int
    }

    private let door: Door
    /// The gateway's name, for the archive.
    private let gateway: String
    private var dialogues: [PhoneNumber: Dialogue] = [:]
    private var begun = 0

    package init(door: Door, gateway: String) {
        self.door = door
        self.gateway = gateway
    }

    /// Begins anew; an older dialogue of the number ends.
    package func dial(_ code: String, from number: PhoneNumber) async throws -> USSDScreen? {
        dropSilent()
        guard dialogues.count < Self.mostDialogues else { return nil }
        begun += 1
        dialogues[number] = Dialogue(
            session: try session(of: number), heardAt: door.effects.now(), serial: begun)
        return try await advance(number, by: .dialled(code: code))
    }

    /// Nil when the number has no dialogue.
    package func reply(_ text: String, from number: PhoneNumber) async throws -> USSDScreen? {
        dropSilent()
        return try await advance(number, by: .replied(text))
    }

    package func cancel(_ number: PhoneNumber) { dialogues[number] = nil }

    private var caller: Caller { Caller(channel: .ussd, address: gateway) }

    private func session(of number: PhoneNumber) throws -> USSDSession {
        let act = try door.act(by: caller)
        let holder = try door.holder(of: number, by: caller)
        return USSDSession(
            USSDSession.Setting(
                passwordCode: act.catalogue.operation.passwordCode,
                approvalCode: act.catalogue.operation.approvalCode,
                limits: act.catalogue.limits.password, zone: act.zone,
                language: holder?.language ?? .ru, isServed: holder != nil))
    }

    private func advance(_ number: PhoneNumber, by event: USSDEvent) async throws -> USSDScreen? {
        guard var dialogue = dialogues[number] else { return nil }
        dialogue.heardAt = door.effects.now()
        let action = dialogue.session.handle(event)
        dialogues[number] = dialogue.session.isEnded ? nil : dialogue
        switch action {
        case .ask(let text): return USSDScreen(text: text, expectsReply: true)
        case .finish(let text): return USSDScreen(text: text, expectsReply: false)
        case .none: return nil
        case .setPassword(let password):
            let answer = try await door.setPassword(password, of: number, by: caller)
            let refusal = answer.refusal
            return try await conclude(
                dialogue, of: number, .outcome(refusal.map(PasswordOutcome.refused) ?? .done))
        case .approve(let digits):
            let approval = ApproveSignIn(number: number, digits: digits)
            let answer = try await door.perform(approval, by: caller)
            return try await conclude(dialogue, of: number, .approved(answer.refusal))
        }
    }

    /// Goes on after an act, unless the number has begun another dialogue meanwhile.
    private func conclude(_ dialogue: Dialogue, of number: PhoneNumber, _ event: USSDEvent)
        async throws -> USSDScreen?
    {
        guard dialogues[number]?.serial == dialogue.serial else { return nil }
        return try await advance(number, by: event)
    }

    private func dropSilent() {
        let oldest = door.effects.now().adding(seconds: -Self.longestSilenceSeconds)
        dialogues = dialogues.filter { $0.value.heardAt >= oldest }
    }
}
