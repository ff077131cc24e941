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
    static let pictureOrOther = Sentence(
        ru: "Проверочная картинка с буквами. Если вы её не видите, другие способы — после формы.",
        be: "Праверачная карцінка з літарамі. Калі вы яе не бачыце, іншыя спосабы — пасля формы.",
        en: "A picture with letters to check. If you cannot see it, other ways follow the form.")
    static let lettersOrDigits = Sentence(
        ru: "Буквы с проверочной картинки или цифры из записи",
        be: "Літары з праверачнай карцінкі або лічбы з запісу",
        en: "Letters of the picture or digits of the recording")
    static let unseen = Sentence(
        ru: "Не видите картинку?", be: "Не бачыце карцінку?", en: "Cannot see the picture?")
    static let sound = Sentence(
        ru: "Прослушайте цифры и введите их вместо букв. Цифры звучат поверх шума.",
        be: "Праслухайце лічбы (па-руску) і ўвядзіце іх замест літар. Лічбы гучаць паверх шуму.",
        en: "Listen to the digits, spoken in Russian over noise, and enter them instead of the "
            + "letters.")
    static let soundBy = Sentence(
        ru: "Голос: Максим Топал,", be: "Голас: Максім Топал,", en: "Voice: Maxim Topal,")
    static let soundChanged = Sentence(
        ru: "изменён, с шумом", be: "зменены, з шумам", en: "changed, with noise")
    static let another = Sentence(
        ru: "Другая картинка и запись", be: "Іншая карцінка і запіс",
        en: "Another picture and recording")
    static let byPhone = Sentence(
        ru: "Войти с подтверждением на телефоне", be: "Увайсці з пацвярджэннем на тэлефоне",
        en: "Sign in, approved by phone")
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
