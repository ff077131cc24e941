import Billing
import Operations
import Rules
import Testing

/// A browser at the form of «Вход»; Anna's password is `anna-2026`.
struct SigningBrowser {
    let open: OpenDoor
    private let cookie = "cookie"

    init() async throws {
        open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        _ = try await open.door.setPassword("anna-2026", of: number, by: open.caller)
    }

    /// A picture as the page carries it: its letters, and its token sealed once.
    struct Shown {
        let letters: String
        let token: String
    }

    func picture() -> Shown {
        let picture = Picture.make(
            alphabet: Array("abc"), cookie: cookie,
            limits: SignInLimits(
                windowMinutes: 1, freePerNumber: 1, firstDelaySeconds: 1, longestDelaySeconds: 1,
                lockSeconds: 1, perAddress: 1, perNetwork: 1, perPrefix: 1, global: 1,
                pictureLetters: 5, pictureSeconds: 120),
            effects: open.door.effects)
        return Shown(letters: picture.letters, token: picture.token(open.door.effects.sealer))
    }

    func signIn(_ password: String, device: String? = nil) async throws -> SignedIn? {
        let picture = picture()
        let form = SignInForm(
            number: "8 029 500-10-01", password: password,
            proof: .letters(
                TypedLetters(
                    token: picture.token, letters: picture.letters, cookie: cookie)),
            device: device)
        switch try await open.door.signIn(form, by: open.caller) {
        case .done(let signedIn): return signedIn
        case .refused: return nil
        }
    }

    func refusal(
        _ password: String, number: String = "295001001", letters: String? = nil,
        cookie: String = "cookie", picture: Shown? = nil, caller: Caller? = nil
    ) async throws -> Refusal? {
        let picture = picture ?? self.picture()
        let form = SignInForm(
            number: number, password: password,
            proof: .letters(
                TypedLetters(
                    token: picture.token, letters: letters ?? picture.letters, cookie: cookie)),
            device: nil)
        switch try await open.door.signIn(form, by: caller ?? open.caller) {
        case .done: return nil
        case .refused(let refusal): return refusal
        }
    }
}
