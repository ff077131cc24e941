import Billing

/// Words of «Регистрация», in the seed's order of steps.
enum RegistrationTexts {
    static let title = Sentence(ru: "Регистрация", be: "Рэгістрацыя", en: "Registration")
    static let lead = Sentence(
        ru: "Чтобы пользоваться личным кабинетом, установите пароль со своего телефона. "
            + "Это бесплатно.",
        be: "Каб карыстацца асабістым кабінетам, усталюйце пароль са свайго тэлефона. "
            + "Гэта бясплатна.",
        en: "To use the cabinet, set a password from your phone. It is free.")
    static let stepsTitle = Sentence(
        ru: "Установка пароля через USSD-запрос", be: "Усталяванне пароля праз USSD-запыт",
        en: "Setting a password by USSD")
    static let dial = Sentence(
        ru: "На вашем телефоне наберите команду", be: "На вашым тэлефоне набярыце каманду",
        en: "On your phone dial")
    static let call = Sentence(
        ru: "и нажмите клавишу «Вызов».", be: "і націсніце клавішу «Тэлефанаванне».",
        en: "and press the call key.")
    static let answer = Sentence(
        ru: "Нажмите кнопку «Ответить».", be: "Націсніце кнопку «Адказаць».",
        en: "Press “Reply”.")
    static let goOn = Sentence(
        ru: "Установка пароля завершена. Перейдите на страницу входа и авторизуйтесь.",
        be: "Усталяванне пароля завершана. Перайдзіце на старонку ўваходу і аўтарызуйцеся.",
        en: "The password is set. Go to the sign-in page and sign in.")
    static let allowed = Sentence(
        ru: "Пароль — латинские буквы, цифры и знаки препинания. Он не должен совпадать с номером "
            + "телефона и быть слишком простым.",
        be: "Пароль — лацінскія літары, лічбы і знакі прыпынку. Ён не павінен супадаць з нумарам "
            + "тэлефона і быць занадта простым.",
        en: "A password is made of Latin letters, digits and punctuation. It must not be your "
            + "phone number or too easy to guess.")
    static let enter = Sentence(
        ru: "Перейти ко входу", be: "Перайсці да ўваходу", en: "Go to sign-in")
    static let sameCode = Sentence(
        ru: "Установите новый пароль той же командой:",
        be: "Усталюйце новы пароль той жа камандай:",
        en: "Set a new password with the same code:")

    static func type(_ limits: PasswordLimits) -> Sentence {
        let longest = Int64(limits.longest)
        let characters = RefusalWords.ofCharacters
        return Sentence(
            ru: "В текстовом поле введите новый пароль от \(limits.shortest) до "
                + "\(characters.counted(longest, .ru)) и ещё раз нажмите «Ответить».",
            be: "У тэкставым полі ўвядзіце новы пароль ад \(limits.shortest) да "
                + "\(characters.counted(longest, .be)) і яшчэ раз націсніце «Адказаць».",
            en: "In the text field enter a new password of \(limits.shortest) to "
                + "\(characters.counted(longest, .en)) and press “Reply” again.")
    }
}
