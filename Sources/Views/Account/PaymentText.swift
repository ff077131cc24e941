import Billing

/// «Тип платежа»: by whom the money came.
enum PaymentText {
    static func name(_ agent: String) -> Sentence {
        if let way = ways[agent] { return way }
        return Sentence(ru: "Платёж: \(agent)", be: "Плацёж: \(agent)", en: "Payment: \(agent)")
    }

    private static let ways: [String: Sentence] = [
        "erip": Sentence(ru: "Платёж: ЕРИП", be: "Плацёж: ЕРІП", en: "Payment: ERIP"),
        "cash": Sentence(ru: "Платёж: наличные", be: "Плацёж: наяўныя", en: "Payment: cash"),
        "card": Sentence(
            ru: "Платёж: банковская карта", be: "Плацёж: банкаўская карта", en: "Payment: bank card"
        ),
        "terminal": Sentence(
            ru: "Платёж: терминал", be: "Плацёж: тэрмінал", en: "Payment: terminal"),
    ]
}
