import Billing
import Rules

/// A refusal in words: what was found, what is allowed, what to do.
package enum RefusalText {
    package static func sentence(
        _ refusal: Refusal, _ language: Language, zone: Zone, sign: LocalName
    ) -> String {
        let exact = { (money: Money) in AmountText.exact(money, language, sign: sign) }
        return switch refusal {
        case .tooManyAttempts(let seconds):
            RefusalWords.tooManyAttempts(DurationText.wait(seconds, language))[language]
        case .passwordLength(let found, let shortest, let longest):
            RefusalWords.passwordLength(found, from: shortest, to: longest)[language]
        case .simChanged(let until):
            // A started minute counts as whole: at the minute shown it is possible again.
            RefusalWords.simChanged(
                DateText.moment(until.adding(seconds: 59), zone, language))[language]
        case .paymentTooSmall(let found, let smallest):
            RefusalWords.paymentTooSmall(exact(found), smallest: exact(smallest))[language]
        case .paymentTooLarge(let found, let largest):
            RefusalWords.paymentTooLarge(exact(found), largest: exact(largest))[language]
        case .capTooSmall(let found, let smallest):
            CapWords.tooSmall(exact(found), smallest: exact(smallest))[language]
        case .capTooLarge(let found, let largest):
            CapWords.tooLarge(exact(found), largest: exact(largest))[language]
        case .capUnreadable: CapWords.unreadable[language]
        case .wrongCredentials: RefusalWords.wrongCredentials[language]
        case .wrongLetters: RefusalWords.wrongLetters[language]
        case .staleLetters: RefusalWords.staleLetters[language]
        case .notApproved: RefusalWords.notApproved[language]
        case .staleApproval: RefusalWords.staleApproval[language]
        case .passwordCharacters: RefusalWords.passwordCharacters[language]
        case .passwordIsNumber: RefusalWords.passwordIsNumber[language]
        case .passwordTooCommon: RefusalWords.passwordTooCommon[language]
        case .notServed: RefusalWords.notServed[language]
        case .linkUsed: RefusalWords.linkUsed[language]
        case .paymentDiffers: RefusalWords.paymentDiffers[language]
        case .sessionEnded: RefusalWords.sessionEnded[language]
        case .codeTooSoon(let seconds):
            CodeWords.tooSoon(DurationText.wait(seconds, language))[language]
        case .tooManyRequests(let seconds):
            CodeWords.tooManyRequests(DurationText.wait(seconds, language))[language]
        case .wrongCode(let tries): CodeWords.wrong(triesLeft: tries)[language]
        case .codeExpired: CodeWords.expired[language]
        case .deviceUnknown: RefusalWords.deviceUnknown[language]
        case .reportTooEarly(let ordered, let next):
            RefusalWords.reportTooEarly(
                DateText.short(ordered, zone),
                next: DateText.shortFrom(next, zone))[language]
        case .keyUsedDifferently: RefusalWords.keyUsedDifferently[language]
        }
    }
}

extension Frame {
    func say(_ refusal: Refusal) -> String {
        RefusalText.sentence(refusal, language, zone: zone, sign: brand.currencySign)
    }
}
