import Billing
import Rules

/// One labelled input of a form, tied to its hint and to the refusal that concerns it.
struct Field {
    let name: StaticString
    let label: Sentence
    var hint: Sentence?
    var type: StaticString = "text"
    var value: String?
    /// A token of the HTML list of autofill fields, `off` where nothing may be kept.
    var autocomplete: StaticString = "off"
    var inputMode: StaticString?
    var isRefused = false
}

extension Frame {
    /// The id that refused fields point at.
    static let refusalID = "refusal"

    /// Says what was refused, above the form, at once also to a screen reader.
    func alert(_ page: inout HTMLOutput, _ refusal: Refusal?) {
        guard let refusal else { return }
        page.el(
            "p", class: "alert", ["id": Self.refusalID, "role": "alert"], text: say(refusal))
    }

    func field(_ page: inout HTMLOutput, _ field: Field) {
        let name = "\(field.name)"
        page.el("div", class: "field") { page in
            page.el("label", ["for": name], text: say(field.label))
            if let hint = field.hint {
                page.el("p", class: "hint", ["id": name + "-hint"], text: say(hint))
            }
            let about = [
                field.isRefused ? Self.refusalID : nil, field.hint.map { _ in name + "-hint" },
            ].compactMap(\.self)
            page.open(
                "input",
                [
                    "id": name, "name": name, "type": "\(field.type)", "value": field.value,
                    "autocomplete": "\(field.autocomplete)",
                    "inputmode": field.inputMode.map { "\($0)" },
                    "aria-describedby": about.isEmpty ? nil : about.joined(separator: " "),
                    "aria-invalid": field.isRefused ? "true" : nil, "required": "",
                    "autocapitalize": "none", "spellcheck": "false",
                ])
        }
    }

    func submit(_ page: inout HTMLOutput, _ words: Sentence) {
        page.el("button", class: "main", text: say(words))
    }
}

extension HTMLOutput {
    /// A code of the network. On a phone a tap dials; `#` would begin a fragment.
    mutating func dialled(_ code: String) {
        let address = code.map { $0 == "#" ? "%23" : String($0) }.joined()
        el("a", class: "code", ["href": "tel:" + address], text: code)
    }
}
