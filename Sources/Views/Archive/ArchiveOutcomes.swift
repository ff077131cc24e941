/// Why an archived operation was refused, by `Refusal.code`: the row keeps only the code.
extension ArchiveTexts {
    static func refused(_ code: String) -> Sentence {
        guard let reason = reasons[code] else { return plainRefusal }
        return Sentence(
            ru: "\(plainRefusal.ru): \(reason.ru)", be: "\(plainRefusal.be): \(reason.be)",
            en: "\(plainRefusal.en): \(reason.en)")
    }

    /// The same as a title of its own; «Отказ» for a code that has no words.
    static func reason(_ code: String) -> Sentence { reasons[code] ?? plainRefusal }

    private static let plainRefusal = Sentence(ru: "Отказ", be: "Адмова", en: "Refused")

    private static let reasons: [String: Sentence] = [
        "wrong-credentials": Sentence(
            ru: "неверный пароль", be: "няправільны пароль", en: "wrong password"),
        "wrong-letters": Sentence(
            ru: "неверные буквы с картинки", be: "няправільныя літары з карцінкі",
            en: "wrong letters"),
        "stale-letters": Sentence(
            ru: "картинка устарела", be: "карцінка састарэла", en: "the picture was out of date"),
        "too-many-attempts": Sentence(
            ru: "много попыток", be: "шмат спроб", en: "too many attempts"),
        "password-length": Sentence(
            ru: "длина пароля", be: "даўжыня пароля", en: "password length"),
        "password-characters": Sentence(
            ru: "недопустимые символы", be: "недапушчальныя сімвалы", en: "characters not allowed"),
        "password-is-number": Sentence(
            ru: "пароль совпал с номером", be: "пароль супаў з нумарам",
            en: "password is the number"),
        "password-too-common": Sentence(
            ru: "слишком простой пароль", be: "занадта просты пароль", en: "password too easy"),
        "sim-changed": Sentence(
            ru: "недавно заменена SIM-карта", be: "нядаўна заменена SIM-карта",
            en: "SIM changed lately"),
        "not-served": Sentence(
            ru: "номер не обслуживается", be: "нумар не абслугоўваецца", en: "number not served"),
        "link-used": Sentence(
            ru: "ссылка недействительна", be: "спасылка несапраўдная", en: "link not valid"),
        "payment-too-small": Sentence(
            ru: "сумма слишком мала", be: "сума занадта малая", en: "sum too small"),
        "payment-too-large": Sentence(
            ru: "сумма слишком велика", be: "сума занадта вялікая", en: "sum too large"),
        "payment-differs": Sentence(
            ru: "платёж с другими данными", be: "плацёж з іншымі звесткамі",
            en: "payment with other details"),
        "session-ended": Sentence(
            ru: "сеанс завершён", be: "сеанс завершаны", en: "session ended"),
        "code-too-soon": Sentence(
            ru: "код уже отправлен", be: "код ужо адпраўлены", en: "code sent already"),
        "too-many-requests": Sentence(
            ru: "много запросов", be: "шмат запытаў", en: "too many requests"),
        "wrong-code": Sentence(ru: "неверный код", be: "няправільны код", en: "wrong code"),
        "code-expired": Sentence(
            ru: "код устарел", be: "код састарэў", en: "code out of date"),
        "device-unknown": Sentence(
            ru: "нет такого устройства", be: "няма такой прылады", en: "no such device"),
        "report-too-early": Sentence(
            ru: "отчёт уже заказан", be: "справаздача ўжо заказана", en: "report ordered already"),
        "cap-unreadable": Sentence(
            ru: "сумма не понята", be: "сума не зразуметая", en: "sum not understood"),
        "cap-too-small": Sentence(
            ru: "лимит слишком мал", be: "ліміт занадта малы", en: "cap too small"),
        "cap-too-large": Sentence(
            ru: "лимит слишком велик", be: "ліміт занадта вялікі", en: "cap too large"),
        "key-used-differently": Sentence(
            ru: "повтор с другими данными", be: "паўтор з іншымі звесткамі",
            en: "repeated with other details"),
    ]
}
