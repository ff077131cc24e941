import Billing

/// A page that the menu leads to. Only pages that work are here.
enum Place: Sendable, CaseIterable {
    case registration, login, home, spending, caps, archive, phone

    var path: String {
        switch self {
        case .registration: "/registration"
        case .login: "/login"
        case .home: "/home"
        case .spending: "/account/spending"
        case .caps: "/account/caps"
        case .archive: "/archive"
        case .phone: "/phone"
        }
    }

    var title: Sentence {
        switch self {
        case .registration: MenuTexts.mobile
        case .login: MenuTexts.login
        case .home: MenuTexts.home
        case .spending: MenuTexts.spending
        case .caps: MenuTexts.caps
        case .archive: MenuTexts.archive
        case .phone: MenuTexts.phone
        }
    }
}

/// A section of the menu: a page of its own, or a name over its subsections.
enum MenuSection: Sendable {
    case page(Place)
    case group(Sentence, [Place])

    static let signedIn: [MenuSection] = [
        .page(.home),
        .group(MenuTexts.account, [.spending, .caps]),
        .page(.archive),
    ]
    /// «Личный кабинет → Мобильная связь и интернет» leads to «Установка пароля».
    static let visitor: [MenuSection] = [
        .group(MenuTexts.cabinet, [.registration]),
        .page(.login),
    ]
}

extension Frame {
    /// «Меню с разделами» and «подразделами основных разделов».
    func menu(_ page: inout HTMLOutput, at current: Place?) {
        let sections = viewer == nil ? MenuSection.visitor : MenuSection.signedIn
        page.el("nav", class: "menu", ["aria-label": say(FrameTexts.menu)]) { page in
            page.raw("<ul>")
            for section in sections + (demo ? [.page(.phone)] : []) {
                page.el("li") { item(&$0, section, current) }
            }
            page.raw("</ul>")
        }
    }

    private func item(_ page: inout HTMLOutput, _ section: MenuSection, _ current: Place?) {
        switch section {
        case .page(let place):
            link(&page, to: place, isCurrent: place == current)
        case .group(let name, let subsections):
            page.el("span", class: "section", text: say(name))
            page.raw("<ul>")
            for place in subsections {
                page.el("li") { link(&$0, to: place, isCurrent: place == current) }
            }
            page.raw("</ul>")
        }
    }

    private func link(_ page: inout HTMLOutput, to place: Place, isCurrent: Bool) {
        page.el(
            "a", ["href": place.path, "aria-current": isCurrent ? "page" : nil],
            text: say(place.title))
    }
}
