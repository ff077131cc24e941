import Billing
import Hummingbird
import Views

extension Site {
    /// The switch of languages on every page.
    func addLanguage(to routes: Routes) {
        routes.post(
            "/language",
            openForm { visit, fields in
                guard let language = Language(rawValue: fields["language"]) else {
                    throw PageFault(.malformed)
                }
                let year = 365 * 24 * 3_600
                var response = Response.see(Self.ownPath(fields["back"]))
                response.addCookie(
                    CookieName.language(settings).set(language.rawValue, maxAge: year))
                return response
            })
    }

    /// Only a path of this site: `//host` and `/\host` would lead elsewhere.
    package static func ownPath(_ path: String) -> String {
        let isOwn =
            path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\")
            && path.utf8.count < 500 && path.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isOwn ? path : "/"
    }
}

extension Language {
    /// The first of ours in `Accept-Language`; weights are not looked at, because clients name the
    /// best first.
    package init?(accepted header: String?) {
        let wishes = (header ?? "").prefix(200).split(separator: ",")
        let known = wishes.lazy.compactMap {
            Language(rawValue: String($0.trimmingSpaces.prefix(2)))
        }
        guard let first = known.first else { return nil }
        self = first
    }
}
