import Billing
import Operations
import Rules
import Testing

struct SetPasswordTests {
    @Test func `each setting is a new version, ends sessions and is told`() async throws {
        let open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let token = SignInLink.token(for: number, open.door.effects)
        let answer = try await open.door.perform(RedeemLink(token: token), by: open.caller)
        guard case .done(let signedIn) = answer else {
            Issue.record("signed in")
            return
        }
        for version in [1, 2] as [Int64] {
            _ = try await open.door.setPassword("anna-2026", of: number, by: open.caller)
            #expect(try open.holder()?.credentials?.version == version)
        }
        #expect(try open.door.session(signedIn.cookie, by: open.caller) == nil)
        #expect(
            try open.door.waitingNotices().map(\.notice) == [
                .passwordSet(at: open.now), .passwordSet(at: open.now),
            ])
    }

    @Test(arguments: ["123", "12345678901", "пароль", "1234", "295001001"])
    func `a refused password changes nothing`(password: String) async throws {
        let open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let answer = try await open.door.setPassword(password, of: number, by: open.caller)
        guard case .refused = answer else {
            Issue.record("refused")
            return
        }
        #expect(try open.holder()?.credentials == nil)
    }
}
