import Billing
import Rules

/// Words of «Главная страница».
enum HomeTexts {
    static let title = MenuTexts.home
    static let balance = Sentence(ru: "Баланс", be: "Баланс", en: "Balance")
    static let whereItWent = MenuTexts.spending
    static let state = Sentence(
        ru: "Состояние номера", be: "Стан нумара", en: "State of the number")
    static let blocked = Sentence(ru: "Блокирован", be: "Заблакіраваны", en: "Blocked")
    static let notBlocked = Sentence(
        ru: "Не блокирован", be: "Не заблакіраваны", en: "Not blocked")
    static let about = Sentence(
        ru: "Информация об абоненте", be: "Інфармацыя пра абанента", en: "About the subscriber")
    static let name = Sentence(ru: "ФИО", be: "Прозвішча, імя, імя па бацьку", en: "Full name")
    static let tariff = Sentence(ru: "Тарифный план", be: "Тарыфны план", en: "Tariff")
    static let account = Sentence(ru: "Лицевой счёт", be: "Асабовы рахунак", en: "Account number")
    static let codes = Sentence(ru: "PIN и PUK коды", be: "PIN і PUK коды", en: "PIN and PUK codes")
    static let show = Sentence(ru: "Показать", be: "Паказаць", en: "Show")
    static let noCodes = Sentence(
        ru: "нет сведений: они напечатаны на карточке SIM-карты",
        be: "няма звестак: яны надрукаваны на картцы SIM-карты",
        en: "not on record: they are printed on the card that held the SIM")
    static let sessions = Sentence(
        ru: "Вход на устройствах", be: "Уваход на прыладах", en: "Signed-in devices")
    static let signOutEverywhere = Sentence(
        ru: "Выйти на всех устройствах", be: "Выйсці на ўсіх прыладах", en: "Sign out everywhere")

    /// Why the number is blocked, and what to do; what works when it is not.
    static func reason(of state: SubscriptionState) -> Sentence {
        switch state {
        case .active:
            Sentence(
                ru: "Звонки, SMS и интернет работают.", be: "Званкі, SMS і інтэрнэт працуюць.",
                en: "Calls, SMS and internet work.")
        case .partialDebt:
            Sentence(
                ru: "Задолженность: исходящая связь закрыта. Пополните баланс.",
                be: "Запазычанасць: выходная сувязь закрыта. Папоўніце баланс.",
                en: "Debt: outgoing calls are barred. Please top up.")
        case .fullDebt:
            Sentence(
                ru: "Задолженность: вся связь закрыта. Погасите её полностью.",
                be: "Запазычанасць: уся сувязь закрыта. Пагасіце яе цалкам.",
                en: "Debt: all service is barred. Please pay it in full.")
        case .voluntary:
            Sentence(
                ru: "Добровольная блокировка по вашему желанию.",
                be: "Добраахвотная блакіроўка па вашым жаданні.",
                en: "Suspended at your own wish.")
        case .lost:
            Sentence(
                ru: "Блокировка из-за утраты SIM-карты.", be: "Блакіроўка праз страту SIM-карты.",
                en: "Blocked because the SIM card was lost.")
        case .admin:
            Sentence(
                ru: "Номер заблокировал оператор. Обратитесь в службу поддержки.",
                be: "Нумар заблакіраваў аператар. Звярніцеся ў службу падтрымкі.",
                en: "Blocked by the operator. Please call customer support.")
        }
    }

    static func signedIn(on count: Int64) -> Sentence {
        Sentence(
            ru: "Сейчас вход выполнен на \(devices.counted(count, .ru)), считая это.",
            be: "Цяпер уваход выкананы на \(devices.counted(count, .be)), разам з гэтай.",
            en: "Signed in on \(devices.counted(count, .en)), this one included.")
    }

    /// After «на»: the prepositional case, which has no form of its own for 2–4.
    static let devices = Plural(
        ru: .init("устройстве", "устройствах", "устройствах"),
        be: .init("прыладзе", "прыладах", "прыладах"), en: .init("device", "devices"))
}
