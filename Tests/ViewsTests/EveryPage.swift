import Billing
import Rules
import Views

/// A page of the cabinet by its name, so that a failing row says which it was.
enum EveryPage: String, CaseIterable {
    case start, registration, login, refusedLogin, phoneLogin, refusedPhoneLogin
    case link, usedLink, home, blockedHome, askCodes, codes, spending, emptySpending,
        orderedSpending, refusedSpending, explanation, groups, caps, plainCaps, refusedCap, archive,
        emptyArchive, error, fault, phone, reply, api

    func html(_ samples: Samples) throws -> String {
        String(decoding: try bytes(samples), as: UTF8.self)
    }

    private func bytes(_ samples: Samples) throws -> [UInt8] {
        switch self {
        case .start, .registration, .login, .refusedLogin, .phoneLogin, .refusedPhoneLogin, .link,
            .usedLink:
            try visitor(samples, samples.frame(signedIn: false))
        case .error, .fault, .phone, .reply, .api:
            try other(samples, samples.frame(signedIn: false))
        default: try signedIn(samples, samples.frame())
        }
    }

    private func visitor(_ samples: Samples, _ frame: Frame) throws -> [UInt8] {
        let text = samples.text
        return switch self {
        case .registration:
            PasswordSettingPage.render(
                frame, code: "*111*17#",
                limits: PasswordLimits(shortest: 4, longest: 10, denied: []))
        case .login:
            SignInPage.render(
                frame, number: "", picture: text,
                ways: SignInPage.Ways(sound: true, phone: true), refusal: nil)
        case .refusedLogin:
            SignInPage.render(
                frame, number: text, picture: text,
                ways: SignInPage.Ways(sound: false, phone: false), refusal: .wrongCredentials)
        case .phoneLogin:
            PhoneSignInPage.render(
                frame, number: "", token: text, dialled: text, minutes: 5, refusal: nil)
        case .refusedPhoneLogin:
            PhoneSignInPage.render(
                frame, number: text, token: text, dialled: text, minutes: 5,
                refusal: .notApproved)
        case .link: LinkPage.render(frame, name: text, token: text, refusal: nil)
        case .usedLink: LinkPage.render(frame, name: text, token: text, refusal: .linkUsed)
        default: StartPage.render(frame)
        }
    }

    private func signedIn(_ samples: Samples, _ frame: Frame) throws -> [UInt8] {
        let text = samples.text
        return switch self {
        case .blockedHome: HomePage.render(frame, card: try samples.card(.partialDebt))
        case .askCodes: CodesPage.ask(frame, refusal: .wrongCredentials)
        case .codes:
            CodesPage.show(
                frame, codes: SIMCodes(pin1: text, puk1: text, pin2: text, puk2: text), seconds: 30)
        case .spending: SpendingPage.render(frame, spending: try samples.spending(), names: [:])
        case .emptySpending:
            SpendingPage.render(frame, spending: try samples.spending([]), names: [:])
        case .orderedSpending:
            SpendingPage.render(
                frame, spending: try samples.spending(reports: try samples.reports()), names: [:],
                ordered: 12)
        case .refusedSpending:
            SpendingPage.render(
                frame,
                spending: try samples.spending(
                    [], reports: try samples.reports(next: try Samples.now())),
                names: [:],
                refusal: .reportTooEarly(ordered: try Samples.now(), next: try Samples.now()))
        case .caps: CapsPage.render(frame, try samples.caps())
        case .plainCaps: CapsPage.render(frame, try samples.caps(isPlain: true))
        case .refusedCap:
            CapsPage.render(
                frame, try samples.caps(), refused: .init(.data, typed: text, .capUnreadable))
        case .groups: GroupsPage.render(frame, try samples.groups())
        case .explanation:
            ExplanationPage.render(
                frame, try samples.explanation(), taxPercent: 25, tax: Money(units: 7), names: [:])
        case .archive: ArchivePage.render(frame, entries: try samples.entries(), older: text)
        case .emptyArchive: ArchivePage.render(frame, entries: [], older: nil)
        default: HomePage.render(frame, card: try samples.card())
        }
    }

    private func other(_ samples: Samples, _ frame: Frame) throws -> [UInt8] {
        switch self {
        case .error: ErrorPage.render(frame, problem: .sessionEnded, requestID: samples.text)
        case .api:
            APIPage.render(
                frame,
                calls: [
                    OperatorJSON.operation, TokensJSON.signIn, CodeRequestJSON.requestCode,
                    DeviceJSON.revoke, SpendingJSON.operation,
                    ExplanationJSON.operation, GroupsJSON.operation, SpendingReportJSON.list,
                    SpendingReportJSON.order, CapsJSON.show, CapsJSON.set, CapsJSON.remove,
                ])
        case .reply: HandsetPage.render(frame, handset: try samples.handset(screen: samples.text))
        case .phone: HandsetPage.render(frame, handset: try samples.handset(screen: nil))
        default: ErrorPage.render(frame, problem: .fault, requestID: samples.text)
        }
    }
}
