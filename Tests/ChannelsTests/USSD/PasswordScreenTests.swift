import Billing
import Channels
import Rules
import Testing
import Views

@Suite struct PasswordScreenTests {
    @Test(arguments: Language.allCases, PasswordDialogue.refusals)
    func `every refusal fits on one screen`(_ language: Language, _ refusal: Refusal) throws {
        let zone = try PasswordDialogue.zone()
        expectScreen(PasswordDialogueTexts.refused(refusal, language, zone), language)
        if let again = PasswordDialogueTexts.again(refusal, language) {
            expectScreen(again, language)
        }
    }

    @Test(arguments: Language.allCases, [4, 0, .min, 999, 1_000, .max])
    func `every prompt fits on one screen`(_ language: Language, _ limit: Int) {
        let limits = PasswordLimits(shortest: limit, longest: limit, denied: [])
        expectScreen(PasswordDialogueTexts.prompt(language, limits), language)
    }

    @Test(arguments: Language.allCases) func `the other screens fit`(_ language: Language) {
        expectScreen(PasswordDialogueTexts.done(language), language)
        expectScreen(PasswordDialogueTexts.ended(language), language)
        for code in ["", "*1#", String(repeating: "9", count: 20), "*111*17*пароль#", "a\u{202E}"] {
            expectScreen(PasswordDialogueTexts.unknownCode(language, code: code), language)
        }
    }

    @Test func `the words are the seed's`() throws {
        let prompt = PasswordDialogueTexts.prompt(.ru, PasswordDialogue.limits)
        #expect(prompt.hasPrefix("Введите новый пароль от 4 до 10 символов"))
        #expect(PasswordDialogueTexts.done(.ru).hasPrefix("Установка пароля завершена успешно."))
    }

    @Test func `a changed SIM card names the minute from which a password can be set`() throws {
        let until = try #require(Instant(rfc3339: "2026-11-24T10:00:01+03:00"))
        let text = PasswordDialogueTexts.refused(
            .simChanged(until: until), .ru, try PasswordDialogue.zone())
        #expect(text.hasSuffix("Пароль можно сменить с 24.11.2026 10:01."))
    }

    @Test(arguments: [
        (0, "через 1 мин"), (60, "через 1 мин"), (61, "через 2 мин"), (7_200, "через 120 мин"),
        (7_201, "через 3 ч"), (3_596_400, "через 999 ч"), (3_596_401, "позже"),
    ]) func `a wait is rounded up`(_ seconds: Int64, _ wait: String) throws {
        let text = PasswordDialogueTexts.refused(
            .tooManyAttempts(retryAfterSeconds: seconds), .ru, try PasswordDialogue.zone())
        #expect(text == "Слишком много попыток. Попробуйте \(wait).")
    }

    @Test func `only a short code of keypad characters is repeated`() {
        #expect(PasswordDialogueTexts.unknownCode(.en, code: "*1#").contains(": *1#."))
        for code in ["", "*111*secret#", String(repeating: "1", count: 21)] {
            let text = PasswordDialogueTexts.unknownCode(.en, code: code)
            #expect(text == "Unknown code. Check it and dial again.")
        }
    }

    private func expectScreen(_ text: String, _ language: Language) {
        #expect(!text.isEmpty)
        switch USSDText.encoding(of: text) {
        case .gsm7(let septets): #expect(language == .en && septets <= 182, "\(text)")
        case .ucs2(let units): #expect(language != .en && units <= 80, "\(units) \(text)")
        }
    }
}
