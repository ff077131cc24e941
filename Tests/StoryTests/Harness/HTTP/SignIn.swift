/// «Вход» through the form.
extension Browser {
    /// Loads the form, fills it and sends it; `letters` are read from the picture if not given.
    @discardableResult
    func signIn(
        _ number: String, _ password: String, letters: String? = nil,
        headers: [String: String] = [:]
    ) throws -> Answer {
        let form = try form("/login", "/login")
        return try send(form, number, password, letters: letters, headers: headers)
    }

    /// Sends a form that was loaded before.
    func send(
        _ form: Form, _ number: String, _ password: String, letters: String? = nil,
        headers: [String: String] = [:]
    ) throws -> Answer {
        let token = try form.hidden["picture"].orFault("the form has no picture")
        let read = try letters ?? Letters(server).read(token)
        let fields = ["number": number, "password": password, "letters": read]
        return try post("/login", form.hidden.merging(fields) { $1 }, headers: headers)
    }
}

extension Server {
    /// A browser in which this number is signed in, its password having been set by USSD.
    func signedIn(_ number: String, password: String = "Kvitka7") throws -> Browser {
        try Handset(self, number: number).setPassword(password)
        return try browser(of: number, password: password)
    }

    /// One more browser of somebody whose password is set.
    func browser(of number: String, password: String = "Kvitka7") throws -> Browser {
        let browser = Browser(self)
        let answer = try browser.signIn(number, password)
        guard answer.status == 303, answer.location == "/home" else {
            throw StoryFault("the sign-in of \(number) is refused: \(answer.summary)")
        }
        return browser
    }
}
