/// Words of «Телефон (демонстрация)».
enum HandsetTexts {
    typealias Entry = (label: Sentence, button: Sentence)

    static let lead = Sentence(
        ru: "Виртуальный телефон абонента: наберите USSD-команду и прочитайте пришедшие SMS.",
        be: "Віртуальны тэлефон абанента: набярыце USSD-каманду і прачытайце атрыманыя SMS.",
        en: "A subscriber's virtual phone: dial a USSD code and read the messages that came.")
    static let whose = Sentence(ru: "Чей телефон", be: "Чый тэлефон", en: "Whose phone")
    static let another = Sentence(ru: "Другой номер", be: "Іншы нумар", en: "Another number")
    static let take = Sentence(ru: "Взять", be: "Узяць", en: "Take")
    static let idle = Sentence(
        ru: "Наберите команду: *111*17# — пароль, *111*18*код# — подтвердить вход",
        be: "Набярыце каманду: *111*17# — пароль, *111*18*код# — пацвердзіць уваход",
        en: "Dial a code: *111*17# for a password, *111*18*code# to approve a sign-in")
    static let dial: Entry = (
        Sentence(ru: "Команда", be: "Каманда", en: "Code"),
        Sentence(ru: "Вызов", be: "Тэлефанаванне", en: "Call")
    )
    static let reply: Entry = (
        Sentence(ru: "Ответ", be: "Адказ", en: "Reply"),
        Sentence(ru: "Ответить", be: "Адказаць", en: "Reply")
    )
    static let cancel = Sentence(ru: "Отмена", be: "Адмена", en: "Cancel")
    static let inbox = Sentence(ru: "Сообщения", be: "Паведамленні", en: "Messages")
    static let noMessages = Sentence(
        ru: "Сообщений пока нет.", be: "Паведамленняў пакуль няма.", en: "No messages yet.")
    static let refresh = Sentence(ru: "Обновить", be: "Абнавіць", en: "Refresh")
}
