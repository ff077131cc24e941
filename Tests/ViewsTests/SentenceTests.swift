import Billing
import Rules
import Testing
import Views

struct SentenceTests {
    static let refusals: [Refusal] = [
        .wrongCredentials, .wrongLetters, .staleLetters, .notApproved, .staleApproval,
        .tooManyAttempts(retryAfterSeconds: 900),
        .passwordLength(found: 3, shortest: 4, longest: 10), .passwordCharacters, .passwordIsNumber,
        .passwordTooCommon, .simChanged(until: Instant(seconds: 1_795_335_900)), .notServed,
        .linkUsed, .paymentTooSmall(found: .zero, smallest: Money(units: 10_000)),
        .paymentTooLarge(found: Money(units: .max), largest: Money(units: 10_000)),
        .paymentDiffers, .sessionEnded, .codeTooSoon(retryAfterSeconds: 60),
        .tooManyRequests(retryAfterSeconds: 60), .wrongCode(triesLeft: 2), .wrongCode(triesLeft: 0),
        .codeExpired, .deviceUnknown, .keyUsedDifferently, .capUnreadable,
        .capTooSmall(found: .zero, smallest: Money(units: 10_000)),
        .capTooLarge(found: Money(units: .max), largest: Money(units: 10_000_000)),
        .reportTooEarly(
            ordered: Instant(seconds: 1_795_335_900), next: Instant(seconds: 1_795_422_300)),
    ]

    @Test(arguments: refusals)
    func `a refusal is a sentence of its own in each language`(refusal: Refusal) throws {
        let zone = try Samples.minsk()
        let said = Language.allCases.map {
            RefusalText.sentence(refusal, $0, zone: zone, sign: Samples.sign)
        }
        #expect(Set(said).count == 3)
        for sentence in said { #expect(sentence.last.map { ".?!".contains($0) } == true) }
    }

    @Test(arguments: [(0 as Int64, "11:25"), (1, "11:26"), (59_999_999, "11:26")])
    func `a refused report says when the last one was ordered and the next one may be`(
        later: Int64, time: String
    ) throws {
        let ordered = Instant(microseconds: 1_795_335_900_000_000 + later)
        let said = RefusalText.sentence(
            .reportTooEarly(ordered: ordered, next: ordered.adding(seconds: 86_400)), .ru,
            zone: try Samples.minsk(), sign: Samples.sign)
        #expect(
            said == "Отчёт уже заказан 22.11.2026 11:25. "
                + "Следующий можно заказать с 23.11.2026 \(time).")
    }

    @Test func `a refused password says what was found and what is allowed`() throws {
        let said = RefusalText.sentence(
            .passwordLength(found: 3, shortest: 4, longest: 21), .ru, zone: try Samples.minsk(),
            sign: Samples.sign)
        #expect(said == "В пароле 3\u{A0}символа, а нужно от 4 до 21\u{A0}символа: введите другой.")
    }

    @Test(arguments: [
        Notice.passwordSet(at: Instant(seconds: 1_795_335_900)),
        .signInLocked(until: Instant(seconds: 1_795_335_900)),
        .paymentReceived(amount: Money(units: 10_000_000), balance: Money(units: -10_000_000)),
        .passwordCode(.registration, seed: 1, until: Instant(seconds: 1_795_335_900)),
        .passwordCode(.reset, seed: 1, until: Instant(seconds: 1_795_335_900)),
        .passwordCodeBarred(until: Instant(seconds: 1_795_335_900)),
        .capReached(.total, cap: Money(units: 10_000_000)),
        .capReached(.roaming, cap: Money(units: 10_000_000)),
        .capReached(.data, cap: Money(units: 10_000_000)),
        .capReached(.content, cap: Money(units: 10_000_000)),
        .debtCapReached(cap: Money(units: 22_500_000)),
        .noMoneyLeft(balance: Money(units: -10_000_000)),
    ])
    func `a notice fits two messages and English stays in the old alphabet`(
        notice: Notice
    ) throws {
        let zone = try Samples.minsk()
        for language in Language.allCases {
            let text = NoticeText.sms(
                notice, language, zone: zone, sign: Samples.sign, code: "012345")
            let limit = language == .en ? 160 : 134
            #expect(text.utf16.count <= limit, "\(text)")
            #expect(!text.contains("\u{A0}"))
            if language == .en { #expect(text.utf8.allSatisfy { $0 < 128 }) }
        }
    }

    @Test func `a code's SMS begins with the code and warns of telling it`() throws {
        let notice = Notice.passwordCode(
            .registration, seed: 1, until: Instant(seconds: 1_795_335_960))
        let text = NoticeText.sms(
            notice, .ru, zone: try Samples.minsk(), sign: Samples.sign, code: "012345")
        #expect(
            text == "012345 - код регистрации в Интернет-помощнике, действует до "
                + "22.11.2026 11:26. Никому его не сообщайте, даже оператору.")
    }

    @Test func `a payment's notice tells sum and balance`() throws {
        let notice = Notice.paymentReceived(
            amount: try Samples.money("10"), balance: try Samples.money("-25.5"))
        let text = NoticeText.sms(notice, .ru, zone: try Samples.minsk(), sign: Samples.sign)
        #expect(text == "Платёж 10,00 руб. зачислен. Баланс: -25,50 руб.")
    }
}
