/// Words of the first page.
enum StartTexts {
    typealias Way = (title: Sentence, text: Sentence, button: Sentence)

    static let lead = Sentence(
        ru: "Это личный кабинет для абонентов. Он бесплатный и доступен через любой браузер.",
        be: "Гэта асабісты кабінет для абанентаў. Ён бясплатны і даступны праз любы браўзер.",
        en: "This is the self-care cabinet of our subscribers. It is free and works in any browser."
    )
    static let enter: Way = (
        Sentence(ru: "Вход", be: "Уваход", en: "Sign in"),
        Sentence(
            ru: "Войдите с номером телефона и паролем.",
            be: "Увайдзіце з нумарам тэлефона і паролем.",
            en: "Sign in with your phone number and password."),
        LoginTexts.enter
    )
    static let register: Way = (
        RegistrationTexts.title,
        Sentence(
            ru: "Установите пароль со своего телефона: это занимает минуту.",
            be: "Усталюйце пароль са свайго тэлефона: гэта займае хвіліну.",
            en: "Set a password from your phone: it takes a minute."),
        Sentence(ru: "Установить пароль", be: "Усталяваць пароль", en: "Set a password")
    )
    static let whatTitle = Sentence(
        ru: "Что можно узнать", be: "Што можна даведацца", en: "What you can find out")
    static let what = [
        Sentence(
            ru: "баланс, тарифный план и состояние номера",
            be: "баланс, тарыфны план і стан нумара",
            en: "your balance, tariff and the state of your number"),
        Sentence(
            ru: "расходы и поступления с каждым звонком и SMS",
            be: "выдаткі і паступленні з кожным званком і SMS",
            en: "spending and payments, with every call and SMS"),
        Sentence(
            ru: "PIN- и PUK-коды SIM-карты", be: "PIN- і PUK-коды SIM-карты",
            en: "the PIN and PUK codes of your SIM card"),
        Sentence(
            ru: "архив ваших операций в кабинете", be: "архіў вашых аперацый у кабінеце",
            en: "the archive of your operations in the cabinet"),
    ]
}
