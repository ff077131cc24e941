import Billing
import Rules
import Testing
import Views

struct SectionPageTests {
    let ru = Samples(language: .ru)

    @Test func `a refused sign-in keeps the number and points at the refused fields`() throws {
        let html = String(
            decoding: SignInPage.render(
                try ru.frame(signedIn: false), number: "29 500-10-01", picture: "a+b/c=",
                ways: SignInPage.Ways(sound: true, phone: true), refusal: .wrongCredentials),
            as: UTF8.self)
        #expect(html.contains("value=\"29 500-10-01\""))
        #expect(html.contains("id=\"refusal\" role=\"alert\""))
        #expect(count("aria-invalid=\"true\"", in: html) == 2)
        #expect(html.contains("/login/picture?token=a%2Bb%2Fc%3D"))
        #expect(html.contains("<title>Ошибка: "))
    }

    @Test func `the Enter key signs in rather than asks for another picture`() throws {
        let html = try EveryPage.login.html(ru)
        let enter = try #require(html.firstRange(of: ">Войти</button>"))
        let another = try #require(html.firstRange(of: "name=\"again\""))
        #expect(enter.lowerBound < another.lowerBound)
        #expect(html.contains("formnovalidate"))
    }

    @Test func `password keepers find the number and the password`() throws {
        let html = try EveryPage.login.html(ru)
        #expect(html.contains("autocomplete=\"username\""))
        #expect(html.contains("autocomplete=\"current-password\""))
    }

    @Test func `the code is dialled by a tap`() throws {
        let html = try EveryPage.registration.html(ru)
        #expect(html.contains("href=\"tel:*111*17%23\">*111*17#</a>"))
        #expect(html.contains("от 4 до 10\u{A0}символов"))
    }

    @Test func `the home page tells what the seed lists and hides the codes`() throws {
        let html = try EveryPage.home.html(ru)
        for word in [
            "ФИО", "Тарифный план", "Номер телефона", "Лицевой счёт", "Баланс", "Не блокирован",
            "PIN и PUK", "100000000001", "+375 29 500-10-01", "17,70\u{A0}руб.",
        ] { #expect(html.contains(word), "\(word)") }
        #expect(html.contains("href=\"/home/codes\""))
    }

    @Test(arguments: SubscriptionState.allCases)
    func `a blocked number says so`(state: SubscriptionState) throws {
        let html = String(
            decoding: HomePage.render(try ru.frame(), card: try ru.card(state)), as: UTF8.self)
        #expect(html.contains(">Блокирован<") == state.isBlocked)
        #expect(html.contains(">Не блокирован<") == !state.isBlocked)
    }

    @Test func `spending shows kind, duration, destination and the exact charge`() throws {
        let line = SpendingLine(
            at: try Samples.now(), what: .use(ru.use(.voice, seconds: 65, bundled: 60)),
            other: "375291234567", destination: "mobile.a1", amount: try Samples.money("-0.0730"))
        let html = String(
            decoding: SpendingPage.render(
                try ru.frame(), spending: try ru.spending([line]), names: [:]),
            as: UTF8.self)
        for word in [
            "Исходящий звонок", "+375 29 123-45-67", "1\u{A0}мин\u{A0}5\u{A0}с",
            "из пакета 1\u{A0}мин", "телефоны A1", "\u{2212}0,0730\u{A0}руб.",
            "22\u{A0}ноября 2026\u{A0}г., 11:26", "<option value=\"2026-11\" selected",
        ] { #expect(html.contains(word), "\(word)") }
    }

    @Test func `an empty month says so`() throws {
        let html = try EveryPage.emptySpending.html(ru)
        #expect(html.contains("не было ни расходов, ни поступлений"))
        #expect(!html.contains("<table"))
    }

    @Test func `the catalogue's name of a destination wins`() throws {
        let line = SpendingLine(
            at: try Samples.now(), what: .use(ru.use(.sms)), other: "7916",
            destination: "intl.russia", amount: .zero)
        let names = ["intl.russia": LocalName(ru: "Россия", be: "Расія", en: "Russia")]
        let frame = try ru.frame()
        let spending = try ru.spending([line])
        let named = SpendingPage.render(frame, spending: spending, names: names)
        #expect(String(decoding: named, as: UTF8.self).contains(">Россия</td>"))
        let plain = SpendingPage.render(frame, spending: spending, names: [:])
        #expect(String(decoding: plain, as: UTF8.self).contains(">международная</td>"))
    }

    @Test func `an archive row says who refused and why`() throws {
        let entry = ArchiveEntry(
            at: try Samples.now(), kind: .signIn, act: .signIn, channel: .web,
            address: "192.0.2.17", refusal: "wrong-credentials")
        let html = String(
            decoding: ArchivePage.render(try ru.frame(), entries: [entry], older: nil),
            as: UTF8.self)
        #expect(html.contains("вход в интернет-помощник"))
        #expect(html.contains("Отказ: неверный пароль"))
        #expect(html.contains("192.0.2.17"))
    }

    @Test func `a used link has no button to press`() throws {
        #expect(!(try EveryPage.usedLink.html(ru)).contains("action=\"/login/link\""))
        #expect((try EveryPage.link.html(ru)).contains("action=\"/login/link\""))
    }

    @Test(arguments: [
        (Problem.malformed, 400), (.forbiddenForm, 403), (.foreignOrigin, 403), (.notFound, 404),
        (.methodNotAllowed, 405), (.tooLarge, 413), (.tooMany(retryAfterSeconds: 61), 429),
        (.fault, 500), (.unavailable, 503), (.sessionEnded, 403),
    ])
    func `an error page has a status and the request's number`(
        problem: Problem, status: Int
    ) throws {
        #expect(problem.status == status)
        let page = ErrorPage.render(try ru.frame(), problem: problem, requestID: "r-17")
        #expect(String(decoding: page, as: UTF8.self).contains("r-17"))
    }
}
