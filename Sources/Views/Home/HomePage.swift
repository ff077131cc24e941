import Billing
import Rules

/// «Главная страница»: справочная информация об абоненте.
package enum HomePage {
    package static func render(_ frame: Frame, card: SubscriberCard) -> [UInt8] {
        frame.page(frame.say(HomeTexts.title), at: .home) { page in
            page.raw("<div class=\"cards\">")
            balance(&page, frame, card)
            state(&page, frame, card)
            page.raw("</div>")
            about(&page, frame, card)
            sessions(&page, frame, count: card.sessions)
        }
    }

    private static func balance(_ page: inout HTMLOutput, _ frame: Frame, _ card: SubscriberCard) {
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(HomeTexts.balance))
            page.el("p", class: "balance") { page in
                page.escaped(
                    AmountText.sum(card.balance, frame.language, sign: frame.brand.currencySign))
            }
            page.el(
                "a", ["href": Place.spending.path], text: frame.say(HomeTexts.whereItWent))
        }
    }

    private static func state(
        _ page: inout HTMLOutput, _ frame: Frame, _ card: SubscriberCard
    ) {
        let state = card.subscriber.state
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(HomeTexts.state))
            page.el("p", class: state.isBlocked ? "state blocked" : "state") { page in
                page.escaped(frame.say(state.isBlocked ? HomeTexts.blocked : HomeTexts.notBlocked))
            }
            // «Всё работает» beside what does not would be no help.
            if state.isBlocked || card.stopped.isEmpty {
                page.el("p", text: frame.say(HomeTexts.reason(of: state)))
            }
            if !card.stopped.isEmpty {
                page.el("p") { page in
                    page.el(
                        "a", class: "refused", ["href": Place.caps.path],
                        text: frame.say(CapsTexts.stoppedNow(names(of: card.stopped))))
                }
            }
        }
    }

    private static func names(of services: [ServiceClass]) -> Sentence {
        let names = services.map(CapsTexts.name)
        return Sentence(
            ru: names.map(\.ru).joined(separator: ", "),
            be: names.map(\.be).joined(separator: ", "),
            en: names.map(\.en).joined(separator: ", "))
    }

    private static func about(_ page: inout HTMLOutput, _ frame: Frame, _ card: SubscriberCard) {
        let subscriber = card.subscriber
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(HomeTexts.about))
            page.el("dl", class: "facts") { page in
                row(&page, frame, HomeTexts.name) { $0.escaped(subscriber.customerName) }
                row(&page, frame, HomeTexts.tariff) { $0.escaped(card.tariffName[frame.language]) }
                row(&page, frame, LoginTexts.number) { number(&$0, subscriber.number.grouped) }
                row(&page, frame, HomeTexts.account) { number(&$0, String(subscriber.account)) }
                row(&page, frame, HomeTexts.codes) { codes(&$0, frame, areKnown: card.hasCodes) }
            }
        }
    }

    private static func row(
        _ page: inout HTMLOutput, _ frame: Frame, _ name: Sentence,
        _ value: (inout HTMLOutput) -> Void
    ) {
        page.raw("<div>")
        page.el("dt", text: frame.say(name))
        page.el("dd", [:], value)
        page.raw("</div>")
    }

    private static func number(_ page: inout HTMLOutput, _ digits: String) {
        page.el("span", class: "number", text: digits)
    }

    private static func codes(_ page: inout HTMLOutput, _ frame: Frame, areKnown: Bool) {
        guard areKnown else { return page.escaped(frame.say(HomeTexts.noCodes)) }
        page.raw("<span aria-hidden=\"true\">•••• / ••••••••</span> ")
        page.el("a", ["href": "/home/codes"]) { page in
            page.escaped(frame.say(HomeTexts.show))
            page.el("span", class: "unseen", text: " " + frame.say(HomeTexts.codes))
        }
    }

    private static func sessions(_ page: inout HTMLOutput, _ frame: Frame, count: Int) {
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(HomeTexts.sessions))
            page.el("p", text: frame.say(HomeTexts.signedIn(on: Int64(count))))
            page.el("form", ["method": "post", "action": "/logout/everywhere"]) { page in
                frame.seal(&page)
                page.el("button", class: "plain", text: frame.say(HomeTexts.signOutEverywhere))
            }
        }
    }
}
