import Billing
import Testing
import Views

struct PageTests {
    static let pages = Language.allCases.flatMap { language in
        EveryPage.allCases.map { (language, $0) }
    }

    @Test(arguments: pages)
    func `a name never becomes markup`(language: Language, page: EveryPage) throws {
        let html = try page.html(Samples(language: language, text: Samples.canary))
        #expect(!html.contains("<b on"))
        #expect(!html.contains("onload='"))
        #expect(!html.contains("\u{0}"))
        #expect(html.contains("&lt;b onload=&#39;x&#39;&gt;&quot;&amp;\u{FFFD}"))
    }

    @Test(arguments: pages)
    func `a page says its language, its title and one heading`(
        language: Language, page: EveryPage
    ) throws {
        let html = try page.html(Samples(language: language))
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        #expect(count("<title>", in: html) == 1)
        #expect(!html.contains("<title> "))
        #expect(count("<h1>", in: html) == 1)
        #expect(count("<main id=\"content\"", in: html) == 1)
        #expect(html.contains("href=\"#content\""))
    }

    @Test(arguments: pages)
    func `a page keeps the content security policy`(language: Language, page: EveryPage) throws {
        let html = try page.html(Samples(language: language))
        for banned in [" style=", "<style", "<script", " onclick=", "data:", "javascript:"] {
            #expect(!html.contains(banned), "\(banned)")
        }
    }

    @Test(arguments: pages)
    func `every posted form carries its proof`(language: Language, page: EveryPage) throws {
        let html = try page.html(Samples(language: language, text: "proof"))
        let posted = count("method=\"post\"", in: html)
        #expect(posted >= 1)
        #expect(count("name=\"form\" value=\"proof\"", in: html) == posted)
    }

    @Test(arguments: pages)
    func `every typed field has a label and every id is its own`(
        language: Language, page: EveryPage
    ) throws {
        let html = try page.html(Samples(language: language))
        let ids = values(of: " id=\"", in: html)
        #expect(Set(ids).count == ids.count)
        for label in values(of: " for=\"", in: html) { #expect(ids.contains(label)) }
        for about in values(of: " aria-describedby=\"", in: html) {
            for id in about.split(separator: " ") { #expect(ids.contains(String(id))) }
        }
    }

    @Test(arguments: EveryPage.allCases)
    func `no page says a sentence of another language`(page: EveryPage) throws {
        let html = try page.html(Samples(language: .en, text: "Anna"))
        let body = html.replacing("Русский", with: "").replacing("Беларуская", with: "")
        let cyrillic = body.unicodeScalars.filter { (0x400...0x4FF).contains($0.value) }
        #expect(cyrillic.isEmpty, "\(String(String.UnicodeScalarView(cyrillic)))")
    }

    @Test func `a visitor's menu has no page that needs a password`() throws {
        let html = try EveryPage.start.html(Samples(language: .ru))
        #expect(!html.contains("href=\"/home\""))
        #expect(!html.contains("href=\"/archive\""))
        #expect(html.contains("Мобильная связь и интернет"))
    }
}

func count(_ part: String, in html: String) -> Int { html.ranges(of: part).count }

/// What stands between each `start` and the next quotation mark.
func values(of start: String, in html: String) -> [String] {
    html.ranges(of: start).map { range in
        String(html[range.upperBound...].prefix { $0 != "\"" })
    }
}
