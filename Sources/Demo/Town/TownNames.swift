import Billing

/// Names of Belarus in the two languages of the country, each in its own spelling, with the forms
/// of men and women.
enum TownNames {
    /// Of one family: the children have their father's name as patronymic.
    struct Family {
        let language: Language
        fileprivate let surname: Forms
        fileprivate let father: Man
    }

    fileprivate struct Forms {
        let he: String
        let she: String
    }

    fileprivate struct Man {
        let name: String
        let patronymic: Forms
    }

    static func family(_ dice: inout TownDice) -> Family {
        let isBelarusian = dice.chance(perMille: 300)
        let surname = dice.pick(surnames).split(separator: " ").map(String.init)
        let forms = isBelarusian ? surname.suffix(2) : surname.prefix(2)
        return Family(
            language: isBelarusian ? .be : .ru,
            surname: Forms(he: forms.first ?? "", she: forms.last ?? ""),
            father: man(&dice, isBelarusian))
    }

    /// - Parameter isFather: he whose name is the children's patronymic.
    static func full(
        _ dice: inout TownDice, of family: Family, isFemale: Bool, isFather: Bool, isChild: Bool
    ) -> String {
        let isBelarusian = family.language == .be
        let other = man(&dice, isBelarusian)
        let woman = dice.pick(women).split(separator: " ").map(String.init)
        let patronymic = (isChild ? family.father : other).patronymic
        let man = man(&dice, isBelarusian).name
        let hers = (isBelarusian ? woman.last : woman.first) ?? ""
        let name = isFather ? family.father.name : isFemale ? hers : man
        return [
            name, isFemale ? patronymic.she : patronymic.he,
            isFemale ? family.surname.she : family.surname.he,
        ].joined(separator: " ")
    }

    private static func man(_ dice: inout TownDice, _ isBelarusian: Bool) -> Man {
        let words = dice.pick(men).split(separator: " ").map(String.init)
        let own = Array(isBelarusian ? words.suffix(3) : words.prefix(3))
        guard own.count == 3 else { return Man(name: "", patronymic: Forms(he: "", she: "")) }
        return Man(name: own[0], patronymic: Forms(he: own[1], she: own[2]))
    }

    private static let surnames = [
        "Мицкевич Мицкевич Міцкевіч Міцкевіч", "Станкевич Станкевич Станкевіч Станкевіч",
        "Шевчук Шевчук Шаўчук Шаўчук", "Богданович Богданович Багдановіч Багдановіч",
        "Янкевич Янкевич Янкевіч Янкевіч", "Савицкий Савицкая Савіцкі Савіцкая",
        "Жуковский Жуковская Жукоўскі Жукоўская", "Козловский Козловская Казлоўскі Казлоўская",
        "Новиков Новикова Новікаў Новікава", "Козлов Козлова Казлоў Казлова",
        "Иванов Иванова Іваноў Іванова", "Климович Климович Клімовіч Клімовіч",
        "Карпович Карпович Карповіч Карповіч", "Дубовик Дубовик Дубавік Дубавік",
        "Гончар Гончар Ганчар Ганчар", "Бондаренко Бондаренко Бандарэнка Бандарэнка",
        "Мельник Мельник Мельнік Мельнік", "Кравченко Кравченко Краўчанка Краўчанка",
        "Пинчук Пинчук Пінчук Пінчук", "Журавлёв Журавлёва Жураўлёў Жураўлёва",
        "Соколов Соколова Сакалоў Сакалова", "Зайцев Зайцева Зайцаў Зайцава",
        "Кузьмич Кузьмич Кузьміч Кузьміч", "Радкевич Радкевич Радкевіч Радкевіч",
        "Адамович Адамович Адамовіч Адамовіч", "Янковский Янковская Янкоўскі Янкоўская",
        "Василевский Василевская Васілеўскі Васілеўская", "Король Король Кароль Кароль",
        "Сидоренко Сидоренко Сідарэнка Сідарэнка", "Хомич Хомич Хоміч Хоміч",
    ]

    /// The name and both patronymics, in Russian and in Belarusian.
    private static let men = [
        "Александр Александрович Александровна Аляксандр Аляксандравіч Аляксандраўна",
        "Сергей Сергеевич Сергеевна Сяргей Сяргеевіч Сяргееўна",
        "Андрей Андреевич Андреевна Андрэй Андрэевіч Андрэеўна",
        "Дмитрий Дмитриевич Дмитриевна Дзмітрый Дзмітрыевіч Дзмітрыеўна",
        "Николай Николаевич Николаевна Мікалай Мікалаевіч Мікалаеўна",
        "Владимир Владимирович Владимировна Уладзімір Уладзіміравіч Уладзіміраўна",
        "Иван Иванович Ивановна Іван Іванавіч Іванаўна",
        "Виктор Викторович Викторовна Віктар Віктаравіч Віктараўна",
        "Михаил Михайлович Михайловна Міхаіл Міхайлавіч Міхайлаўна",
        "Алексей Алексеевич Алексеевна Аляксей Аляксеевіч Аляксееўна",
        "Павел Павлович Павловна Павел Паўлавіч Паўлаўна",
        "Юрий Юрьевич Юрьевна Юрый Юр’евіч Юр’еўна",
        "Максим Максимович Максимовна Максім Максімавіч Максімаўна",
        "Артём Артёмович Артёмовна Арцём Арцёмавіч Арцёмаўна",
        "Василий Васильевич Васильевна Васіль Васільевіч Васільеўна",
        "Григорий Григорьевич Григорьевна Рыгор Рыгоравіч Рыгораўна",
        "Евгений Евгеньевич Евгеньевна Яўген Яўгенавіч Яўгенаўна",
        "Кирилл Кириллович Кирилловна Кірыл Кірылавіч Кірылаўна",
    ]

    private static let women = [
        "Анна Ганна", "Елена Алена", "Ольга Вольга", "Татьяна Таццяна", "Наталья Наталля",
        "Екатерина Кацярына", "Мария Марыя", "Ирина Ірына", "Светлана Святлана", "Юлия Юлія",
        "Анастасия Анастасія", "Дарья Дар’я", "Виктория Вікторыя", "Людмила Людміла",
        "Галина Галіна", "Валентина Валянціна", "Алеся Алеся", "Полина Паліна",
    ]
}
