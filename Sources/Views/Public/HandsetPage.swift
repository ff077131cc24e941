import Billing

/// «Телефон (демонстрация)»: dials USSD codes and receives SMS as a subscriber's phone would.
package enum HandsetPage {
    package static func render(_ frame: Frame, handset: Handset) -> [UInt8] {
        frame.page(frame.say(MenuTexts.phone), at: .phone) { page in
            page.el("p", class: "lead", text: frame.say(HandsetTexts.lead))
            choices(&page, frame, handset)
            guard let number = handset.number else { return }
            page.raw("<div class=\"cards\">")
            phone(&page, frame, handset, number)
            inbox(&page, frame, handset, number)
            page.raw("</div>")
        }
    }

    private static func choices(_ page: inout HTMLOutput, _ frame: Frame, _ handset: Handset) {
        page.el("section") { page in
            page.el("h2", text: frame.say(HandsetTexts.whose))
            page.el("ul", class: "people") { page in
                for (number, name) in handset.choices {
                    page.el("li") { person(&$0, number, name, isChosen: number == handset.number) }
                }
            }
            page.el("form", class: "choice", ["action": Place.phone.path]) { page in
                page.el("label", ["for": "number"], text: frame.say(HandsetTexts.another))
                page.open(
                    "input",
                    [
                        "id": "number", "name": "number", "type": "tel", "required": "",
                        "value": handset.number?.grouped, "autocomplete": "off",
                    ])
                page.el("button", class: "plain", text: frame.say(HandsetTexts.take))
            }
        }
    }

    private static func person(
        _ page: inout HTMLOutput, _ number: PhoneNumber, _ name: String, isChosen: Bool
    ) {
        let address = address(of: number)
        page.el("a", ["href": address, "aria-current": isChosen ? "true" : nil]) { page in
            page.el("b", text: name)
            page.raw(" ")
            page.el("span", class: "number", text: number.grouped)
        }
    }

    private static func phone(
        _ page: inout HTMLOutput, _ frame: Frame, _ handset: Handset, _ number: PhoneNumber
    ) {
        page.el("section", class: "card phone") { page in
            page.el("h2", class: "number", text: number.grouped)
            page.el("div", class: "screen", ["role": "status"]) { page in
                page.el("p", text: handset.screen ?? frame.say(HandsetTexts.idle))
            }
            if handset.expectsReply {
                entry(&page, frame, number, HandsetTexts.reply, to: "/phone/reply")
                page.el("form", ["method": "post", "action": "/phone/cancel"]) { page in
                    hidden(&page, frame, number)
                    page.el("button", class: "plain", text: frame.say(HandsetTexts.cancel))
                }
            } else {
                entry(&page, frame, number, HandsetTexts.dial, to: "/phone/dial")
            }
        }
    }

    private static func entry(
        _ page: inout HTMLOutput, _ frame: Frame, _ number: PhoneNumber,
        _ words: (label: Sentence, button: Sentence), to action: String
    ) {
        page.el("form", class: "choice", ["method": "post", "action": action]) { page in
            hidden(&page, frame, number)
            page.el("label", ["for": "text"], text: frame.say(words.label))
            page.open(
                "input",
                [
                    "id": "text", "name": "text", "type": "text", "required": "",
                    "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false",
                    "autofocus": "",
                ])
            page.el("button", class: "main", text: frame.say(words.button))
        }
    }

    private static func hidden(
        _ page: inout HTMLOutput, _ frame: Frame, _ number: PhoneNumber
    ) {
        frame.seal(&page)
        page.open("input", ["type": "hidden", "name": "number", "value": number.digits])
    }

    private static func inbox(
        _ page: inout HTMLOutput, _ frame: Frame, _ handset: Handset, _ number: PhoneNumber
    ) {
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(HandsetTexts.inbox))
            if handset.inbox.isEmpty {
                page.el("p", class: "hint", text: frame.say(HandsetTexts.noMessages))
            }
            page.el("ul", class: "messages") { page in
                for message in handset.inbox { page.el("li") { item(&$0, frame, message) } }
            }
            page.el(
                "a", class: "button plain", ["href": address(of: number)],
                text: frame.say(HandsetTexts.refresh))
        }
    }

    private static func item(
        _ page: inout HTMLOutput, _ frame: Frame, _ message: Handset.Message
    ) {
        page.el("p", class: "hint") { page in
            page.raw(message.kind == .sms ? "SMS" : "E-mail")
            page.raw(" · ")
            page.el(
                "time", ["datetime": frame.zone.rfc3339(message.at)],
                text: DateText.moment(message.at, frame.zone, frame.language))
        }
        page.el("p", text: message.text)
    }

    private static func address(of number: PhoneNumber) -> String {
        Place.phone.path + "?number=" + number.digits
    }
}
