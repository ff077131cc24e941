import Billing
import Rules
import Testing

struct PasswordSettingTests {
    private static let limits = PasswordLimits(
        shortest: 4, longest: 10, denied: ["1234", "qwerty", "love"])

    @Test(arguments: [
        (3, false), (4, true), (5, true), (9, true), (10, true), (11, false), (0, false),
    ])
    func `a password has 4 to 10 characters`(length: Int, isTaken: Bool) throws {
        let refusal = Refusal.passwordLength(found: length, shortest: 4, longest: 10)
        let password = String(repeating: "x", count: length)
        #expect(try refused(password) == (isTaken ? nil : refusal))
    }

    @Test(arguments: [
        (UInt8(0x00), false), (0x09, false), (0x1F, false), (0x20, true), (0x21, true),
        (0x7E, true), (0x7F, false),
    ])
    func `a password is printable ASCII`(code: UInt8, isTaken: Bool) throws {
        let password = "ab" + String(UnicodeScalar(code)) + "cd"
        #expect(try refused(password) == (isTaken ? nil : .passwordCharacters))
    }

    @Test(arguments: ["пароль", "pässword", "abc😀d", "abcd\u{A0}", "１２３４５", "abcde\u{301}"])
    func `other alphabets are refused`(password: String) throws {
        #expect(try refused(password) == .passwordCharacters)
    }

    @Test(arguments: [
        "291234567", "5291234567", "1234567", "29 1234567", "+91234567", "9 1 234567",
        "29-1234567",
    ])
    func `the number is no password, however it is written`(password: String) throws {
        #expect(try refused(password, Sample.number("375291234567")) == .passwordIsNumber)
    }

    @Test func `a short foreign number is no password either`() throws {
        #expect(try refused("49301234", Sample.number("49301234")) == .passwordIsNumber)
    }

    @Test(arguments: ["234567", "2912345678", "291234560", "x291234567"])
    func `other digits are a password`(password: String) throws {
        #expect(try refused(password, Sample.number("375291234567")) == nil)
    }

    @Test(arguments: ["1234", "qwerty", "QWERTY", "QwErTy", "LOVE"])
    func `a common password is refused in any case`(password: String) throws {
        #expect(try refused(password) == .passwordTooCommon)
    }

    @Test(arguments: ["qwerty1", "1234 ", "lover"])
    func `more than a common password is taken`(password: String) throws {
        #expect(try refused(password) == nil)
    }

    private func refused(_ password: String, _ number: PhoneNumber? = nil) throws -> Refusal? {
        let number = try number ?? Sample.number()
        do throws(Refusal) {
            try PasswordSetting.check(password, number: number, limits: Self.limits)
            return nil
        } catch {
            return error
        }
    }
}
