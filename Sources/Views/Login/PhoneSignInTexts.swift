/// Words of «Вход» with a code that is dialled on the phone.
enum PhoneSignInTexts {
    static let title = Sentence(
        ru: "Вход с подтверждением на телефоне", be: "Уваход з пацвярджэннем на тэлефоне",
        en: "Sign in, approved by phone")
    static let dial = Sentence(
        ru: "На телефоне с вашим номером наберите", be: "На тэлефоне з вашым нумарам набярыце",
        en: "On the phone that has your number dial")
    static let compare = Sentence(
        ru: "Сравните код на экране телефона с этим и ответьте 1.",
        be: "Параўнайце код на экране тэлефона з гэтым і адкажыце 1.",
        en: "Compare the code on its screen with this one and reply 1.")
    static let goOn = Sentence(
        ru: "Введите здесь номер и пароль.", be: "Увядзіце тут нумар і пароль.",
        en: "Enter the number and the password here.")
    static let beware = Sentence(
        ru: "Не набирайте код, который вам прислали или продиктовали: это мошенники.",
        be: "Не набірайце код, які вам прыслалі або прадыктавалі: гэта махляры.",
        en: "Never dial a code that somebody sent or told you: that is fraud.")
    static let byPicture = Sentence(
        ru: "Войти с проверочной картинкой", be: "Увайсці з праверачнай карцінкай",
        en: "Sign in with a picture")

    static func holds(_ minutes: Int64) -> Sentence {
        Sentence(
            ru: "Код действует \(minutes) мин и только на этой странице.",
            be: "Код дзейнічае \(minutes) хв і толькі на гэтай старонцы.",
            en: "The code holds for \(minutes) min and on this page only.")
    }
}
