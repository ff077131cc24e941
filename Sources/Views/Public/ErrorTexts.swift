import Billing

/// Words of error pages.
enum ErrorTexts {
    static let request = Sentence(
        ru: "Номер обращения:", be: "Нумар звароту:", en: "Request number:")
    static let home = CodesTexts.back

    static func words(of problem: Problem) -> (title: Sentence, text: Sentence) {
        switch problem {
        case .notFound: notFound
        case .methodNotAllowed: methodNotAllowed
        case .forbiddenForm: forbiddenForm
        case .foreignOrigin: foreignOrigin
        case .tooLarge: tooLarge
        case .malformed: malformed
        case .sessionEnded: sessionEnded
        case .tooMany(let seconds): tooMany(seconds)
        case .unavailable: unavailable
        case .fault: fault
        }
    }

    private static let notFound = (
        Sentence(ru: "Страница не найдена", be: "Старонка не знойдзена", en: "Page not found"),
        Sentence(
            ru: "По этому адресу ничего нет. Проверьте адрес или начните с главной страницы.",
            be: "Па гэтым адрасе нічога няма. Праверце адрас або пачніце з галоўнай старонкі.",
            en: "There is nothing at this address. Check it or start from the home page.")
    )
    private static let methodNotAllowed = (
        Sentence(
            ru: "Так открыть страницу нельзя", be: "Так адкрыць старонку нельга",
            en: "This page cannot be opened so"),
        Sentence(
            ru: "Эта страница открывается только из личного кабинета.",
            be: "Гэта старонка адкрываецца толькі з асабістага кабінета.",
            en: "This page opens only from inside the cabinet.")
    )
    private static let forbiddenForm = (
        Sentence(ru: "Форма устарела", be: "Форма састарэла", en: "The form is out of date"),
        Sentence(
            ru: "Ничего не изменено. Откройте страницу заново и отправьте форму ещё раз.",
            be: "Нічога не зменена. Адкрыйце старонку нанава і адпраўце форму яшчэ раз.",
            en: "Nothing was changed. Open the page again and send the form once more.")
    )
    private static let foreignOrigin = (
        Sentence(
            ru: "Форма отправлена с другого сайта", be: "Форма адпраўлена з іншага сайта",
            en: "The form came from another site"),
        Sentence(
            ru: "Ничего не изменено. Если вы этого не делали, закройте тот сайт.",
            be: "Нічога не зменена. Калі вы гэтага не рабілі, закрыйце той сайт.",
            en: "Nothing was changed. If you did not do this, close that site.")
    )
    private static let tooLarge = (
        Sentence(
            ru: "Слишком большой запрос", be: "Занадта вялікі запыт", en: "The request is too large"
        ),
        Sentence(
            ru: "Ничего не изменено. Введите меньше текста и отправьте снова.",
            be: "Нічога не зменена. Увядзіце менш тэксту і адпраўце зноў.",
            en: "Nothing was changed. Enter less text and send it again.")
    )
    private static let malformed = (
        Sentence(
            ru: "Запрос не понят", be: "Запыт не зразуметы", en: "The request was not understood"),
        Sentence(
            ru: "Ничего не изменено. Откройте страницу заново и повторите.",
            be: "Нічога не зменена. Адкрыйце старонку нанава і паўтарыце.",
            en: "Nothing was changed. Open the page again and repeat.")
    )
    private static let sessionEnded = (
        Sentence(ru: "Сеанс завершён", be: "Сеанс завершаны", en: "The session has ended"),
        Sentence(
            ru: "Для вашей безопасности вход закрывается после перерыва. Войдите снова.",
            be: "Для вашай бяспекі ўваход закрываецца пасля перапынку. Увайдзіце зноў.",
            en: "For your safety you are signed out after a pause. Please sign in again.")
    )
    private static let unavailable = (
        Sentence(
            ru: "Кабинет временно недоступен", be: "Кабінет часова недаступны",
            en: "The cabinet is unavailable for a while"),
        Sentence(
            ru: "Попробуйте через несколько минут. Если вы что-то отправляли, сначала проверьте "
                + "архив операций.",
            be: "Паспрабуйце праз некалькі хвілін. Калі вы нешта адпраўлялі, спачатку праверце "
                + "архіў аперацый.",
            en: "Try again in a few minutes. If you were sending something, first check the "
                + "archive of operations.")
    )
    private static let fault = (
        Sentence(ru: "Произошла ошибка", be: "Адбылася памылка", en: "Something went wrong"),
        Sentence(
            ru: "Мы уже знаем о ней. Если она повторится, назовите службе поддержки номер "
                + "обращения.",
            be: "Мы ўжо ведаем пра яе. Калі яна паўторыцца, назавіце службе падтрымкі нумар "
                + "звароту.",
            en: "We know of it already. If it happens again, tell customer support the request "
                + "number.")
    )

    private static func tooMany(_ seconds: Int64) -> (Sentence, Sentence) {
        (
            Sentence(
                ru: "Слишком много запросов", be: "Занадта шмат запытаў", en: "Too many requests"),
            Sentence(
                ru: "Попробуйте снова через \(DurationText.wait(seconds, .ru)).",
                be: "Паспрабуйце зноў праз \(DurationText.wait(seconds, .be)).",
                en: "Try again in \(DurationText.wait(seconds, .en)).")
        )
    }
}
