import Rules
import Testing

struct DeviceNameTests {
    @Test(arguments: [
        "x", "Телефон Анны", "Pixel 9 (work)", "👩\u{200D}💻", String(repeating: "я", count: 64),
    ])
    func `a name as people write it is taken`(text: String) {
        #expect(DeviceName(text)?.text == text)
    }

    @Test(arguments: [
        "", " ", "\u{A0}\u{2003}", "a\nb", "a\u{0}", "a\u{202E}b", "\u{200B}", "a\u{2028}",
        "\u{200D}",
        String(repeating: "x", count: 65),
    ])
    func `an empty, long or deceptive name is none`(text: String) {
        #expect(DeviceName(text) == nil)
    }
}
