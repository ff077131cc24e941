/// Words of the page about the JSON API; the reference itself is English.
enum APITexts {
    static let title = Sentence(
        ru: "Программный интерфейс", be: "Праграмны інтэрфейс", en: "Programming interface")
    static let lead = Sentence(
        ru: "Всё, что показывает и делает кабинет, доступно приложениям по HTTP и JSON. Описание "
            + "составлено из тех же строк программы, по которым она отвечает.",
        be: "Усё, што паказвае і робіць кабінет, даступна праграмам па HTTP і JSON. Апісанне "
            + "складзена з тых жа радкоў праграмы, па якіх яна адказвае.",
        en: "All that the cabinet shows and does is open to apps by HTTP and JSON. This page is "
            + "made of the very lines by which the program answers.")
    static let document = Sentence(
        ru: "То же для программ: OpenAPI 3.1", be: "Тое ж для праграм: OpenAPI 3.1",
        en: "The same for programs: OpenAPI 3.1")
    static let calls = Sentence(ru: "Вызовы", be: "Выклікі", en: "Calls")
    static let objects = Sentence(ru: "Объекты", be: "Аб'екты", en: "Objects")
    static let problems = Sentence(ru: "Отказы", be: "Адмовы", en: "Problems")
    static let rules = Sentence(ru: "Правила", be: "Правілы", en: "Rules")
    static let needsToken = Sentence(ru: "нужен вход", be: "патрэбны ўваход", en: "needs a token")
    static let open = Sentence(ru: "открыт для всех", be: "адкрыты для ўсіх", en: "open to all")

    static let requestCode = Sentence(
        ru: "Запрос кода по SMS", be: "Запыт кода па SMS", en: "Request a code by SMS")
    static let setPassword = Sentence(
        ru: "Установка пароля", be: "Усталяванне пароля", en: "Set the password")
    static let refreshDevice = Sentence(
        ru: "Обновление токенов", be: "Абнаўленне токенаў", en: "Refresh the tokens")
    static let devices = Sentence(ru: "Устройства", be: "Прылады", en: "Devices")
    static let revokeDevice = Sentence(
        ru: "Выход на одном устройстве", be: "Выхад на адной прыладзе", en: "Sign one device out")
    static let operatorCall = Sentence(ru: "Об операторе", be: "Пра аператара", en: "The operator")

    static let security =
        "The access token of a device, from signInDevice or refreshDevice. It lives for minutes; "
        + "the refresh token renews it and is itself renewed each time."

    static let overview =
        "What the self-care cabinet shows and does, for apps. " + conventions.joined(separator: " ")

    static let conventions = [
        "Bodies are JSON objects of at most 16 KB; unknown, repeated and missing members are "
            + "refused, and so are unknown parameters.",
        "Money is an exact decimal text with its currency; moments are RFC 3339 with the "
            + "operator's offset; telephone numbers are E.164 with a plus; ids are texts.",
        "A refusal is application/problem+json (RFC 9457): act on its type, show its detail, which "
            + "speaks the language of Accept-Language (ru, be, en).",
        "Acts that take an Idempotency-Key can be repeated safely when an answer was lost.",
        "Reads have an ETag; lists are read on by cursor.",
        "RateLimit tells how many requests are left; Retry-After when to come again.",
    ]
}
