import Billing
import Seeded
import Testing

struct PhoneNumberTests {
    @Test(arguments: [
        "291234567", "375291234567", "80291234567", "+375291234567", "+375 (29) 123-45-67",
        "8 029 123 45 67", "8 (029) 123-45-67", "375.29.123.45.67", "+375\u{A0}29\u{A0}123-45-67",
        " 29 1234567 ", "(+375) 29 1234567",
    ])
    func `a number is understood in any usual form`(typed: String) {
        #expect(PhoneNumber(typed: typed)?.digits == "375291234567")
    }

    @Test(arguments: [
        "", " ", "+", "29123456", "2912345678", "+291234567", "+80291234567", "++375291234567",
        "375+291234567", "3752912345678", "+79161234567", "291234567a", "２91234567",
        "291\u{A0}234\u{C2}567", "2 9 1 2 3 4 5 6 7                ", "81291234567",
        "99999999999999999999999999",
    ])
    func `what is not a number of the country is refused`(typed: String) {
        #expect(PhoneNumber(typed: typed) == nil)
    }

    @Test func `a number is shown grouped`() {
        #expect(PhoneNumber(e164: "375291234567")?.grouped == "+375 29 123-45-67")
        #expect(PhoneNumber(e164: "375290000007")?.grouped == "+375 29 000-00-07")
        #expect(PhoneNumber(e164: "375290000007")?.national == "290000007")
        #expect(PhoneNumber(e164: "79161234567")?.grouped == "+79161234567")
        #expect(PhoneNumber(e164: "79161234567")?.national == "79161234567")
    }

    @Test(arguments: ["", "123456", "1234567890123456", "0375291234567", "+375291234567", "375 29"])
    func `only 7 to 15 digits without a leading zero are E.164`(digits: String) {
        #expect(PhoneNumber(e164: digits) == nil)
    }

    @Test func `another country has its own code and length`() {
        let latvian = PhoneNumber(typed: "+371 2123 4567", countryCode: "371", nationalLength: 8)
        #expect(latvian?.digits == "37121234567")
        for length in [Int.min, -1, 0, 13, Int.max] {
            let number = PhoneNumber(typed: "291234567", countryCode: "375", nationalLength: length)
            #expect(number == nil)
        }
        #expect(PhoneNumber(typed: "291234567", countryCode: "") == nil)
        #expect(PhoneNumber(typed: "291234567", countryCode: "3755") == nil)
    }

    @Test(arguments: seeds)
    func `every usual form of any number is the same number`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let national = Int64.random(in: 100_000_000...999_999_999, using: &random)
            let number = PhoneNumber(e164: "375\(national)")
            let forms = ["\(national)", "375\(national)", "+375\(national)", "80\(national)"]
            for form in forms + [number?.grouped ?? ""] {
                let typed = separated(form, &random)
                #expect(PhoneNumber(typed: typed) == number, "\(typed)")
            }
        }
    }

    @Test(arguments: seeds)
    func `garbage never traps and what is taken is a number`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<5_000 {
            let bytes = random.garbage(upTo: 40, near: "375290123456789+()-. \u{A0}")
            let text = String(decoding: bytes, as: UTF8.self)
            let number = PhoneNumber(typed: text) ?? PhoneNumber(e164: text)
            if let number { #expect(PhoneNumber(e164: number.digits) == number) }
        }
    }

    private func separated(_ form: String, _ random: inout SplitMix64) -> String {
        var typed = ""
        for character in form {
            let separator = ["", "", " ", "-", "(", ")", ".", "\u{A0}"].randomElement(
                using: &random)
            let next = (separator ?? "") + String(character)
            typed += typed.utf8.count + next.utf8.count + 20 <= 32 ? next : String(character)
        }
        return typed
    }
}
