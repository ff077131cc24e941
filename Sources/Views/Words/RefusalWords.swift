import Billing

/// The sentences of `RefusalText`.
enum RefusalWords {
    static let wrongCredentials = Sentence(
        ru: "Номер и пароль не подошли: проверьте их и раскладку клавиатуры или установите новый "
            + "пароль — «Забыли пароль?».",
        be: "Нумар і пароль не падышлі: праверце іх і раскладку клавіятуры або ўсталюйце новы "
            + "пароль — «Забылі пароль?».",
        en: "The number and the password do not match: check them and the keyboard layout, or set "
            + "a new password — “Forgot your password?”.")
    static let wrongLetters = Sentence(
        ru: "Буквы не совпали с картинкой или цифры с записью: введите пароль и то, что видите или "
            + "слышите теперь.",
        be: "Літары не супалі з карцінкай або лічбы з запісам: увядзіце пароль і тое, што бачыце "
            + "або чуеце цяпер.",
        en: "The letters differ from the picture or the digits from the recording: enter the "
            + "password and what you see or hear now.")
    static let staleLetters = Sentence(
        ru: "Картинка устарела: введите пароль и буквы с новой картинки.",
        be: "Карцінка састарэла: увядзіце пароль і літары з новай карцінкі.",
        en: "The picture is out of date: enter the password and the letters of the new picture.")
    /// Says nothing of the password: it was not looked at.
    static let notApproved = Sentence(
        ru:
            "Вход ещё не подтверждён с этого номера: наберите на телефоне команду с кодом, "
            + "ответьте 1 и снова введите пароль.",
        be: "Уваход яшчэ не пацверджаны з гэтага нумара: набярыце на тэлефоне каманду з кодам, "
            + "адкажыце 1 і зноў увядзіце пароль.",
        en: "The sign-in is not approved from this number yet: dial the code on the phone, reply 1 "
            + "and enter the password again.")
    static let staleApproval = Sentence(
        ru: "Код устарел: наберите команду с новым кодом и снова введите пароль.",
        be: "Код састарэў: набярыце каманду з новым кодам і зноў увядзіце пароль.",
        en: "The code is out of date: dial the new one and enter the password again.")
    static let passwordCharacters = Sentence(
        ru: "В пароле есть недопустимые символы: используйте только латинские буквы, цифры и знаки "
            + "препинания.",
        be: "У паролі ёсць недапушчальныя сімвалы: выкарыстоўвайце толькі лацінскія літары, лічбы "
            + "і знакі прыпынку.",
        en: "The password has characters that are not allowed: use only Latin letters, digits and "
            + "punctuation.")
    static let passwordIsNumber = Sentence(
        ru: "Пароль совпадает с номером телефона: придумайте другой.",
        be: "Пароль супадае з нумарам тэлефона: прыдумайце іншы.",
        en: "The password is the phone number itself: choose another one.")
    static let passwordTooCommon = Sentence(
        ru: "Такой пароль легко подобрать: придумайте другой.",
        be: "Такі пароль лёгка падабраць: прыдумайце іншы.",
        en: "This password is easy to guess: choose another one.")
    static let notServed = Sentence(
        ru: "Этот номер не обслуживается: проверьте номер.",
        be: "Гэты нумар не абслугоўваецца: праверце нумар.",
        en: "This number is not served: check the number.")
    static let linkUsed = Sentence(
        ru: "Ссылка уже использована или устарела: войдите с номером и паролем.",
        be: "Спасылка ўжо выкарыстана або састарэла: увайдзіце з нумарам і паролем.",
        en: "The link has been used or is out of date: sign in with your number and password.")
    static let paymentDiffers = Sentence(
        ru: "Платёж с таким идентификатором уже принят с другими данными: проверьте номер и сумму.",
        be: "Плацёж з такім ідэнтыфікатарам ужо прыняты з іншымі звесткамі: праверце нумар і суму.",
        en: "A payment with this identifier was accepted with other details: check the number and "
            + "the sum.")
    static let sessionEnded = Sentence(
        ru: "Сеанс завершён: войдите снова.", be: "Сеанс завершаны: увайдзіце зноў.",
        en: "The session has ended: sign in again.")
    static let deviceUnknown = Sentence(
        ru: "Такого устройства нет, или оно уже отключено: обновите список устройств.",
        be: "Такой прылады няма, або яна ўжо адключана: абнавіце спіс прылад.",
        en: "There is no such device, or it is signed out already: refresh the list of devices.")
    static let keyUsedDifferently = Sentence(
        ru: "Запрос с этим ключом уже выполнен с другими данными: повторите с новым ключом.",
        be: "Запыт з гэтым ключом ужо выкананы з іншымі звесткамі: паўтарыце з новым ключом.",
        en: "A request with this key was done with other details: repeat it with a new key.")

    static func tooManyAttempts(_ wait: String) -> Sentence {
        Sentence(
            ru: "Слишком много неудачных попыток: попробуйте снова через \(wait).",
            be: "Занадта шмат няўдалых спроб: паспрабуйце зноў праз \(wait).",
            en: "Too many failed attempts: try again in \(wait).")
    }

    static func passwordLength(_ found: Int, from shortest: Int, to longest: Int) -> Sentence {
        let found = (count: Int64(found), word: characters)
        let longest = (count: Int64(longest), word: ofCharacters)
        return Sentence(
            ru: "В пароле \(found.word.counted(found.count, .ru)), а нужно от \(shortest) до "
                + "\(longest.word.counted(longest.count, .ru)): введите другой.",
            be: "У паролі \(found.word.counted(found.count, .be)), а трэба ад \(shortest) да "
                + "\(longest.word.counted(longest.count, .be)): увядзіце іншы.",
            en: "The password has \(found.word.counted(found.count, .en)), but it must have "
                + "\(shortest) to \(longest.word.counted(longest.count, .en)): enter another one.")
    }

    static func simChanged(_ until: String) -> Sentence {
        Sentence(
            ru: "SIM-карта недавно заменена. Это станет возможно с \(until).",
            be: "SIM-карта нядаўна заменена. Гэта стане магчыма з \(until).",
            en: "The SIM card was changed lately. This is possible from \(until).")
    }

    static func reportTooEarly(_ ordered: String, next: String) -> Sentence {
        Sentence(
            ru: "Отчёт уже заказан \(ordered). Следующий можно заказать с \(next).",
            be: "Справаздача ўжо заказана \(ordered). Наступную можна заказаць з \(next).",
            en: "The report was ordered on \(ordered). The next one can be ordered from \(next).")
    }

    static func paymentTooSmall(_ found: String, smallest: String) -> Sentence {
        Sentence(
            ru: "Платёж \(found) меньше наименьшего (\(smallest)): внесите больше.",
            be: "Плацёж \(found) меншы за найменшы (\(smallest)): унясіце больш.",
            en: "The payment of \(found) is below the smallest one (\(smallest)): pay more.")
    }

    static func paymentTooLarge(_ found: String, largest: String) -> Sentence {
        Sentence(
            ru: "Платёж \(found) больше наибольшего (\(largest)): внесите меньше.",
            be: "Плацёж \(found) большы за найбольшы (\(largest)): унясіце менш.",
            en: "The payment of \(found) is above the largest one (\(largest)): pay less.")
    }

    static let characters = Plural(
        ru: .init("символ", "символа", "символов"), be: .init("сімвал", "сімвалы", "сімвалаў"),
        en: .init("character", "characters"))
    /// After «от … до …», which wants the genitive.
    static let ofCharacters = Plural(
        ru: .init("символа", "символов", "символов"), be: .init("сімвала", "сімвалаў", "сімвалаў"),
        en: .init("character", "characters"))
}
