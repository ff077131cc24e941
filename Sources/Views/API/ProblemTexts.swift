/// Titles of problems, and details of those that no rule refused.
enum ProblemTexts {
    static func words(of type: ProblemType) -> (title: Sentence, detail: Sentence) {
        if let own = own[type] { return own }
        let title = ArchiveTexts.reason(type.rawValue)
        return (title, title)
    }

    private static let own: [ProblemType: (title: Sentence, detail: Sentence)] = [
        .malformedRequest: (
            Sentence(
                ru: "запрос не понят", be: "запыт не зразуметы", en: "request not understood"),
            Sentence(
                ru: "Ничего не изменено. Исправьте запрос: где и что ожидалось, сказано рядом.",
                be: "Нічога не зменена. Выпраўце запыт: дзе і што чакалася, сказана побач.",
                en: "Nothing was changed. Mend the request: where and what was expected stands "
                    + "beside.")
        ),
        .tokenRequired: (
            Sentence(ru: "нужен вход", be: "патрэбны ўваход", en: "sign-in needed"),
            Sentence(
                ru: "Токен доступа не передан, истёк или отозван. Обновите его или войдите снова.",
                be: "Токен доступу не перададзены, скончыўся або адкліканы. Абнавіце яго або "
                    + "ўвайдзіце зноў.",
                en: "The access token is missing, has expired or was revoked. Refresh it or sign "
                    + "in again.")
        ),
        .notFound: (
            Sentence(ru: "не найдено", be: "не знойдзена", en: "not found"),
            Sentence(
                ru: "По этому адресу ничего нет.", be: "Па гэтым адрасе нічога няма.",
                en: "There is nothing at this address.")
        ),
        .methodNotAllowed: (
            Sentence(ru: "метод не подходит", be: "метад не падыходзіць", en: "method not allowed"),
            Sentence(
                ru: "Подходящие методы названы в заголовке Allow.",
                be: "Прыдатныя метады названы ў загалоўку Allow.",
                en: "The header Allow names the methods that fit.")
        ),
        .bodyTooLarge: (
            Sentence(
                ru: "слишком большой запрос", be: "занадта вялікі запыт", en: "request too large"),
            Sentence(
                ru: "Тело запроса больше 16 КБ. Ничего не изменено.",
                be: "Цела запыту большае за 16 КБ. Нічога не зменена.",
                en: "The body is larger than 16 KB. Nothing was changed.")
        ),
        .jsonExpected: (
            Sentence(ru: "нужен JSON", be: "патрэбны JSON", en: "JSON expected"),
            Sentence(
                ru: "Тело запроса передаётся как application/json.",
                be: "Цела запыту перадаецца як application/json.",
                en: "The body is sent as application/json.")
        ),
        .monthNotKept: (
            Sentence(
                ru: "этот месяц не показывается", be: "гэты месяц не паказваецца",
                en: "this month is not shown"),
            Sentence(
                ru: "Выберите один из показываемых месяцев.",
                be: "Выберыце адзін з месяцаў, якія паказваюцца.",
                en: "Choose one of the months that are shown.")
        ),
        .unknownCursor: (
            Sentence(
                ru: "неизвестное место в списке", be: "невядомае месца ў спісе",
                en: "unknown place in the list"),
            Sentence(
                ru: "Передайте next предыдущей страницы или начните список сначала.",
                be: "Перадайце next папярэдняй старонкі або пачніце спіс спачатку.",
                en: "Pass on the next of the page before, or begin the list anew.")
        ),
        .unfitName: (
            Sentence(
                ru: "имя устройства не подходит", be: "імя прылады не падыходзіць",
                en: "this name of a device does not fit"),
            Sentence(
                ru: "Нужна одна строка с видимыми символами.",
                be: "Патрэбны адзін радок з бачнымі сімваламі.",
                en: "One line with something to see in it is needed.")
        ),
        .fault: (
            Sentence(ru: "произошла ошибка", be: "адбылася памылка", en: "something went wrong"),
            Sentence(
                ru: "Если она повторится, назовите службе поддержки номер обращения.",
                be: "Калі яна паўторыцца, назавіце службе падтрымкі нумар звароту.",
                en: "If it happens again, tell customer support the request number.")
        ),
        .unavailable: (
            Sentence(
                ru: "временно недоступно", be: "часова недаступна", en: "unavailable for a while"),
            Sentence(
                ru: "Повторите через несколько секунд. Если вы что-то меняли, повторите с тем же "
                    + "ключом Idempotency-Key.",
                be: "Паўтарыце праз некалькі секунд. Калі вы нешта мянялі, паўтарыце з тым жа "
                    + "ключом Idempotency-Key.",
                en: "Repeat in some seconds. If you were changing something, repeat with the same "
                    + "Idempotency-Key.")
        ),
    ]
}
