/// Words of «Вход».
enum LoginTexts {
    static let title = Sentence(
        ru: "Вход в личный кабинет", be: "Уваход у асабісты кабінет", en: "Sign in")
    static let number = Sentence(ru: "Номер телефона", be: "Нумар тэлефона", en: "Phone number")
    static let numberHint = Sentence(
        ru: "Например, 29 123-45-67", be: "Напрыклад, 29 123-45-67", en: "For example, 29 123-45-67"
    )
    static let password = Sentence(ru: "Пароль", be: "Пароль", en: "Password")
    static let letters = Sentence(
        ru: "Буквы с проверочной картинки", be: "Літары з праверачнай карцінкі",
        en: "Letters of the picture")
    static let lettersHint = Sentence(
        ru: "Заглавные или строчные, кириллицей или латиницей — всё равно.",
        be: "Вялікія або малыя, кірыліцай або лацініцай — усё роўна.",
        en: "Capital or small, Cyrillic or Latin: all the same.")
    static let pictureAlternative = Sentence(
        ru: "Проверочная картинка с буквами. Если вы её не видите, позвоните в службу поддержки:",
        be: "Праверачная карцінка з літарамі. Калі вы яе не бачыце, патэлефануйце ў службу "
            + "падтрымкі:",
        en: "A picture with letters to check. If you cannot see it, call customer support:")
    static let enter = Sentence(ru: "Войти", be: "Увайсці", en: "Sign in")
    static let anotherPicture = Sentence(
        ru: "Другая картинка", be: "Іншая карцінка", en: "Another picture")
    static let forgotten = Sentence(
        ru: "Забыли пароль?", be: "Забылі пароль?", en: "Forgot your password?")
    static let linkTitle = Sentence(
        ru: "Вход по ссылке", be: "Уваход па спасылцы", en: "Sign in with a link")
    static let linkFor = Sentence(
        ru: "Одноразовая ссылка откроет личный кабинет абонента",
        be: "Аднаразовая спасылка адкрые асабісты кабінет абанента",
        en: "This one-time link opens the cabinet of")
}
