import Channels
import Testing

@Suite struct USSDTextTests {
    @Test(arguments: [
        ("", 0), ("*111*17#", 8), ("@£$¥èéùìòÇ\nØø\rÅå", 16), ("ΔΦΓΛΩΠΨΣΘΞ_ÆæßÉ¤§¿¡ÄÖÑÜäöñüà", 28),
        ("€", 2), ("[", 2), ("]", 2), ("^", 2), ("{", 2), ("}", 2), ("|", 2), ("~", 2),
        ("\\", 2), ("\u{0C}", 2), ("a€b", 4), ("\r\n", 2),
    ]) func `the GSM alphabet counts one, its extension two`(_ text: String, _ septets: Int) {
        #expect(USSDText.encoding(of: text) == .gsm7(septets: septets))
    }

    @Test(arguments: [
        ("Пароль", 6), ("ў", 1), ("`", 1), ("ç", 1), ("\u{1B}", 1), ("\0", 1), ("\t", 1),
        ("e\u{301}", 2), ("😀", 2), ("Password №1", 11), ("–", 1),
    ]) func `any other character turns the whole screen to UCS-2`(_ text: String, _ units: Int) {
        #expect(USSDText.encoding(of: text) == .ucs2(units: units))
    }

    @Test(arguments: [
        (String(repeating: "a", count: 182), true), (String(repeating: "a", count: 183), false),
        (String(repeating: "€", count: 91), true), (String(repeating: "€", count: 92), false),
        (String(repeating: "ы", count: 80), true), (String(repeating: "ы", count: 81), false),
        (String(repeating: "😀", count: 40), true), (String(repeating: "😀", count: 41), false),
        (String(repeating: "a", count: 80) + "ы", false),
    ]) func `a screen holds 182 septets or 80 units`(_ text: String, _ fits: Bool) {
        #expect(USSDText.fits(text) == fits)
    }

    @Test func `every character has its code of the standard`() {
        let codes: [(String, [UInt8])] = [
            ("@", [0x00]), ("Δ", [0x10]), ("_", [0x11]), ("Ξ", [0x1A]), ("Æ", [0x1C]),
            ("É", [0x1F]), (" ", [0x20]), ("¤", [0x24]), ("0", [0x30]), ("¡", [0x40]),
            ("A", [0x41]), ("Z", [0x5A]), ("§", [0x5F]), ("¿", [0x60]), ("a", [0x61]),
            ("à", [0x7F]), ("€", [0x1B, 0x65]), ("|", [0x1B, 0x40]),
        ]
        for (text, septets) in codes { #expect(GSMAlphabet.septets(of: text) == septets) }
    }
}
