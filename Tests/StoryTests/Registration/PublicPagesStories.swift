import Testing

extension Registration {
    @Suite struct `Pages before the sign-in` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test func `the start page leads to sign-in and to registration`() throws {
            let page = try Browser(server).get("/").page
            #expect(page.language == "ru")
            #expect(page.text.contains("Личный кабинет"))
            #expect(page.text.contains("Мобильная связь и интернет"))
            #expect(page.links.contains("/login"))
            let way = #"<a href="/registration">Мобильная связь и интернет</a>"#
            #expect(try Browser(server).get("/").text.contains(way))
        }

        @Test func `registration says how a password is set, with a link that dials`() throws {
            let page = try Browser(server).get("/registration").page
            #expect(page.text.contains("*111*17#"))
            #expect(page.text.contains("от 4 до 10 символов"))
            #expect(page.links.contains("tel:*111*17%23"))
        }

        @Test(arguments: [
            ("ru", "Регистрация"), ("be", "Рэгістрацыя"), ("en", "Registration"),
        ])
        func `the visitor chooses a language and keeps it`(language: String, title: String) throws {
            let browser = Browser(server)
            let answer = try browser.submit("/registration", "/language", ["language": language])
            #expect(answer.status == 303)
            #expect(answer.location == "/registration")
            let page = try browser.get("/registration").page
            #expect(page.language == language)
            #expect(page.title.contains(title))
            #expect(try browser.get("/login").page.language == language)
        }

        @Test func `the language does not send the visitor to a foreign site`() throws {
            let browser = Browser(server)
            for back in ["https://evil.example/", "//evil.example/", "/\\evil.example"] {
                let fields = ["language": "en", "back": back]
                let answer = try browser.submit("/registration", "/language", fields)
                #expect((answer["Location"] ?? "/").hasPrefix("/"))
                #expect(!(answer["Location"] ?? "").contains("evil.example"))
            }
        }

        @Test func `an operator in earnest serves no handset and no links`() throws {
            let earnest = try Server(inEarnest: DemoOperator.copy())
            #expect(try Browser(earnest).get("/phone").status == 404)
            #expect(try Browser(earnest).get("/phone?number=\(Cast.anna.number)").status == 404)
            #expect(try Browser(earnest).get("/login/link?token=x").status == 404)
            #expect(try Browser(earnest).get("/login").status == 200)
        }
    }
}
