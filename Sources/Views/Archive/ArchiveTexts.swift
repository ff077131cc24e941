import Rules

/// Words of «Архив операций».
enum ArchiveTexts {
    static let lead = Sentence(
        ru: "Ваши действия в личном кабинете, последние — сверху.",
        be: "Вашы дзеянні ў асабістым кабінеце, апошнія — зверху.",
        en: "Your actions in the cabinet, the latest first.")
    static let empty = Sentence(
        ru: "Операций ещё не было.", be: "Аперацый яшчэ не было.", en: "No operations yet.")
    static let done = Sentence(ru: "Выполнено", be: "Выканана", en: "Done")
    static let columns = [
        SpendingTexts.columns[0],
        Sentence(ru: "Операция", be: "Аперацыя", en: "Operation"),
        Sentence(ru: "Вид операции", be: "Від аперацыі", en: "Kind"),
        Sentence(ru: "Откуда", be: "Адкуль", en: "From"),
        Sentence(ru: "Результат", be: "Вынік", en: "Outcome"),
    ]

    static func act(_ act: ArchiveAct) -> Sentence {
        switch act {
        case .signIn: Sentence(ru: "Вход", be: "Уваход", en: "Sign-in")
        case .signOut: Sentence(ru: "Выход", be: "Выхад", en: "Sign-out")
        case .signOutEverywhere:
            Sentence(
                ru: "Выход на всех устройствах", be: "Выхад на ўсіх прыладах",
                en: "Sign-out everywhere")
        case .refreshDevice:
            Sentence(
                ru: "Вход устройства по старому ключу", be: "Уваход прылады па старым ключы",
                en: "Device sign-in by an old key")
        case .revokeDevice:
            Sentence(
                ru: "Отключение устройства", be: "Адключэнне прылады", en: "Device signed out")
        case .requestCode:
            Sentence(
                ru: "Запрос кода для пароля", be: "Запыт кода для пароля",
                en: "Code for a password requested")
        case .approveSignIn:
            Sentence(
                ru: "Подтверждение входа с телефона", be: "Пацвярджэнне ўваходу з тэлефона",
                en: "Sign-in approved by phone")
        case .setPassword:
            Sentence(ru: "Установка пароля", be: "Усталяванне пароля", en: "Password set")
        case .showCodes:
            Sentence(
                ru: "Просмотр PIN и PUK кодов", be: "Прагляд PIN і PUK кодаў",
                en: "PIN and PUK codes shown")
        case .payment: Sentence(ru: "Платёж", be: "Плацёж", en: "Payment")
        case .orderSpendingReport:
            Sentence(
                ru: "Заказ отчёта о расходах", be: "Заказ справаздачы аб выдатках",
                en: "Report of spending ordered")
        case .setOwnCap:
            Sentence(ru: "Лимит расходов", be: "Ліміт выдаткаў", en: "Spending cap")
        }
    }

    /// The seed's list of the kinds of operations.
    static func kind(_ kind: ArchiveKind) -> Sentence {
        switch kind {
        case .signIn:
            Sentence(
                ru: "вход в интернет-помощник", be: "уваход у інтэрнэт-памочнік",
                en: "sign-in to the assistant")
        case .block: Sentence(ru: "блокировки", be: "блакіроўкі", en: "blocks")
        case .annualContract:
            Sentence(ru: "годовой контракт", be: "гадавы кантракт", en: "annual contract")
        case .billDelivery:
            Sentence(ru: "доставка счёта", be: "дастаўка рахунку", en: "bill delivery")
        case .documents: Sentence(ru: "заказ документов", be: "заказ дакументаў", en: "documents")
        case .tariffChange:
            Sentence(
                ru: "изменение тарифного плана", be: "змяненне тарыфнага плана", en: "tariff change"
            )
        case .favouriteNumbers:
            Sentence(ru: "любимые номера", be: "любімыя нумары", en: "favourite numbers")
        case .settings: Sentence(ru: "настройки", be: "налады", en: "settings")
        case .packages: Sentence(ru: "пакеты услуг", be: "пакеты паслуг", en: "packages")
        case .forwarding:
            Sentence(
                ru: "переадресация вызовов", be: "пераадрасацыя выклікаў", en: "call forwarding")
        case .payments: Sentence(ru: "платежи", be: "плацяжы", en: "payments")
        case .shareBalance:
            Sentence(ru: "поделись балансом", be: "падзяліся балансам", en: "share your balance")
        case .services: Sentence(ru: "услуги", be: "паслугі", en: "services")
        }
    }

    static func channel(_ channel: ChannelKind) -> Sentence {
        switch channel {
        case .web: Sentence(ru: "сайт", be: "сайт", en: "website")
        case .ussd: Sentence(ru: "USSD", be: "USSD", en: "USSD")
        case .terminal: Sentence(ru: "приём платежей", be: "прыём плацяжоў", en: "payment agent")
        case .file: Sentence(ru: "файл", be: "файл", en: "file")
        case .demo: Sentence(ru: "демонстрация", be: "дэманстрацыя", en: "demonstration")
        case .api: Sentence(ru: "приложение", be: "праграма", en: "app")
        }
    }
}
