/// Names of sections and subsections, as the seed gives them.
enum MenuTexts {
    static let home = Sentence(ru: "Главная страница", be: "Галоўная старонка", en: "Home page")
    static let account = Sentence(ru: "Счёт", be: "Рахунак", en: "Account")
    static let spending = Sentence(
        ru: "История расходов", be: "Гісторыя выдаткаў", en: "Spending history")
    static let caps = Sentence(
        ru: "Лимиты расходов", be: "Ліміты выдаткаў", en: "Spending caps")
    static let archive = Sentence(
        ru: "Архив операций", be: "Архіў аперацый", en: "Archive of operations")
    static let cabinet = Sentence(ru: "Личный кабинет", be: "Асабісты кабінет", en: "My account")
    static let mobile = Sentence(
        ru: "Мобильная связь и интернет", be: "Мабільная сувязь і інтэрнэт",
        en: "Mobile and internet")
    static let login = Sentence(ru: "Вход", be: "Уваход", en: "Sign in")
    static let phone = Sentence(
        ru: "Телефон (демонстрация)", be: "Тэлефон (дэманстрацыя)", en: "Phone (demonstration)")
}
