import Testing

extension Browsers {
    @Suite struct `The sound in Chromium` {
        let server: Server
        let driver: WebDriver

        init() throws {
            server = try Server.demo()
            driver = try Engine.chromium.browser(for: server)
            try driver.show(Screen.all[0])
        }

        @Test func `it is fetched only when it is wanted, then plays for some seconds`() throws {
            try driver.open(server.address + "/login")
            let early = try driver.run("return document.querySelector('audio').readyState")
            #expect(early.number == 0)
            let script = """
                const done = arguments[arguments.length - 1]
                const sound = document.querySelector('audio')
                sound.onloadedmetadata = () => done(sound.duration)
                sound.onerror = () => done(-1)
                sound.preload = 'auto'
                sound.load()
                """
            let seconds = try driver.runUntilCalled(script, [""]).number ?? 0
            #expect((3...10).contains(seconds), "\(seconds) s")
        }
    }
}
