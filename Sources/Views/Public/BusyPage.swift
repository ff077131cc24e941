import Billing

/// Says in every language at once that too many are here. It is made once and knows nothing of the
/// visitor: it is for moments in which nothing can be looked up.
package enum BusyPage {
    package static let html: [UInt8] = {
        var page = HTMLOutput(capacity: 1_024)
        page.raw("<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\">")
        page.raw("<meta name=\"viewport\" content=\"width=device-width\"><title>")
        page.escaped(title[.ru])
        page.raw("</title></head><body><h1>")
        page.escaped(title[.ru])
        page.raw("</h1>")
        for language in Language.allCases {
            page.raw("<p lang=\"")
            page.escaped(language.rawValue)
            page.raw("\">")
            page.escaped(text[language])
            page.raw("</p>")
        }
        page.raw("</body></html>")
        return page.finish()
    }()

    private static let title = Sentence(
        ru: "Сейчас очень много посетителей", be: "Зараз вельмі шмат наведвальнікаў",
        en: "There are very many visitors now")
    private static let text = Sentence(
        ru: "Ваш запрос не выполнен, ничего не изменено. Повторите через секунду.",
        be: "Ваш запыт не выкананы, нічога не зменена. Паўтарыце праз секунду.",
        en: "Your request was not carried out, nothing was changed. Repeat it in a second.")
}
