import Testing

extension Login {
    @Suite struct `The number as people write it` {
        let server: Server

        init() throws {
            server = try Server.demo()
            try Handset(server, number: Cast.anna.number).setPassword("Kvitka7")
        }

        @Test(arguments: [
            "295001001", "375295001001", "80295001001", "+375295001001", "+375 29 500-10-01",
            "+375 (29) 500 10 01", "8 029 500-10-01", "29 500 10 01", "29.500.10.01",
            "\u{a0}375 29 500\u{a0}10 01 ",
        ])
        func `every usual form of the number signs in`(number: String) throws {
            let answer = try Browser(server).signIn(number, "Kvitka7")
            #expect(answer.status == 303)
            #expect(answer.location == "/home")
        }

        @Test(arguments: ["", "abc", "29500100", "2950010011", "+7 495 500-10-01", "٢٩٥٠٠١٠٠١"])
        func `what is no number of ours is refused like a wrong password`(number: String) throws {
            let answer = try Browser(server).signIn(number, "Kvitka7")
            #expect(answer.status == 422)
            #expect(answer.page.text.contains("Номер и пароль не подошли"))
        }
    }
}
